/** What the register promises, against a real database. */
@NullMarked
package remit.register;

import org.jspecify.annotations.NullMarked;
