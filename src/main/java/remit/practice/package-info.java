/** The practice: its stances, service register, prior agreements, contacts and letter details. */
@NullMarked
package remit.practice;

import org.jspecify.annotations.NullMarked;
