/**
 * The practice's mail workflow: what comes in through its doors is stored in the register, decided,
 * and a draft is left where staff work. A person sends.
 */
@NullMarked
package remit.watch;

import org.jspecify.annotations.NullMarked;
