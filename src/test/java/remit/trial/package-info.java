@NullMarked
package remit.trial;

import org.jspecify.annotations.NullMarked;
