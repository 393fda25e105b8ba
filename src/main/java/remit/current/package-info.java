/**
 * The guidance that a running process decides by: one whole version at a time, exchanged when its
 * files change.
 */
@NullMarked
package remit.current;

import org.jspecify.annotations.NullMarked;
