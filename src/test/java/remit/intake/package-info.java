/** Tests of intake. */
@NullMarked
package remit.intake;

import org.jspecify.annotations.NullMarked;
