/** What all Word files that Remit writes have in common: the page, lists, and the same bytes. */
@NullMarked
package remit.docx;

import org.jspecify.annotations.NullMarked;
