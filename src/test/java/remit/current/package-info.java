@NullMarked
package remit.current;

import org.jspecify.annotations.NullMarked;
