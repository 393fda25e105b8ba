@NullMarked
package remit.mail;

import org.jspecify.annotations.NullMarked;
