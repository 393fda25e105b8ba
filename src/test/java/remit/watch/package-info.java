/** Tests of the practice's mail workflow. */
@NullMarked
package remit.watch;

import org.jspecify.annotations.NullMarked;
