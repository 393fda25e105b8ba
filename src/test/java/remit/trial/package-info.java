/** What the LMC is told of its guidance before a practice has it. */
@NullMarked
package remit.trial;

import org.jspecify.annotations.NullMarked;
