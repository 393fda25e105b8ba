/** Tests of the way to Excel and back. */
@NullMarked
package remit.workbook;

import org.jspecify.annotations.NullMarked;
