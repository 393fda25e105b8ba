/**
 * What the LMC wants to know of its guidance before a practice has it: whether its own examples
 * come out as they should, which slips of the hand they would not notice, and what looks wrong.
 */
@NullMarked
package remit.trial;

import org.jspecify.annotations.NullMarked;
