/**
 * Writes what goes out: from the decisions on a document a letter to its sender, a message to the
 * patient and a line for the LMC, as text, Word file and mail draft. A person reads and sends them.
 */
@NullMarked
package remit.reply;

import org.jspecify.annotations.NullMarked;
