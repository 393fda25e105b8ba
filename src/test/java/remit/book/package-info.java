@NullMarked
package remit.book;

import org.jspecify.annotations.NullMarked;
