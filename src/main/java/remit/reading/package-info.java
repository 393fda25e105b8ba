/** Reads a document's words as a request: what is asked of the practice, by whom, about whom. */
@NullMarked
package remit.reading;

import org.jspecify.annotations.NullMarked;
