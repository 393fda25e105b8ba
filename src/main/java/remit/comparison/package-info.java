/**
 * What two editions of the guidance say and do differently, and what one of them does on different
 * days.
 */
@NullMarked
package remit.comparison;

import org.jspecify.annotations.NullMarked;
