/** The rules that the code itself keeps. */
@NullMarked
package remit;

import org.jspecify.annotations.NullMarked;
