/**
 * The rule book as people read it: the rows of the guidance in words, for the terminal, and with
 * letters, signs and room to sign as a Word file or a page for the browser.
 */
@NullMarked
package remit.book;

import org.jspecify.annotations.NullMarked;
