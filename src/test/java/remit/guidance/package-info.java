@NullMarked
package remit.guidance;

import org.jspecify.annotations.NullMarked;
