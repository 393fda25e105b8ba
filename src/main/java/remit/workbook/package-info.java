/**
 * The guidance pack as one Excel workbook, and back: a sheet for each table and the texts beside
 * them, so that nothing is lost on the way.
 */
@NullMarked
package remit.workbook;

import org.jspecify.annotations.NullMarked;
