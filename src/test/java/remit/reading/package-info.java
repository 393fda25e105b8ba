/** Tests of reading. */
@NullMarked
package remit.reading;

import org.jspecify.annotations.NullMarked;
