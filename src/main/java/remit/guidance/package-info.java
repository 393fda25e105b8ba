/**
 * The LMC's guidance: items, reasons, replies and their sources, read from a folder of spreadsheets
 * and text files, with every fault reported by file, row and column.
 */
@NullMarked
package remit.guidance;

import org.jspecify.annotations.NullMarked;
