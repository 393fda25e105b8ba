@NullMarked
package remit.comparison;

import org.jspecify.annotations.NullMarked;
