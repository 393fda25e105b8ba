/**
 * The practice's mail: to whom a draft is addressed, the mails that the practice may send, and
 * whether the standard response may go by itself.
 */
@NullMarked
package remit.mail;

import org.jspecify.annotations.NullMarked;
