@NullMarked
package remit.request;

import org.jspecify.annotations.NullMarked;
