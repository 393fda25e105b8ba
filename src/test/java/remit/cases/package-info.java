@NullMarked
package remit.cases;

import org.jspecify.annotations.NullMarked;
