/** How fast requests are decided, and by which engine. */
@NullMarked
package remit.bench;

import org.jspecify.annotations.NullMarked;
