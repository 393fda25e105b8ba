@NullMarked
package remit.publishing;

import org.jspecify.annotations.NullMarked;
