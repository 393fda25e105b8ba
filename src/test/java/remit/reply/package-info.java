/** Tests of the replies. */
@NullMarked
package remit.reply;

import org.jspecify.annotations.NullMarked;
