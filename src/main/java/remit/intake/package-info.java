/**
 * Reads the bytes of a file or mail as a document: its texts, where it came from, what could not be
 * read.
 */
@NullMarked
package remit.intake;

import org.jspecify.annotations.NullMarked;
