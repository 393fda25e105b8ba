/**
 * Decides: a request, the guidance and the practice go in, a decision for every ask comes out, by
 * Drools rules made from the guidance's rows and by the policy rules over what they find.
 */
@NullMarked
package remit.triage;

import org.jspecify.annotations.NullMarked;
