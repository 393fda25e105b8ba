@NullMarked
package remit.triage;

import org.jspecify.annotations.NullMarked;
