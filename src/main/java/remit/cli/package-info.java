/** The command line: arguments in, replies and exit codes out. */
@NullMarked
package remit.cli;

import org.jspecify.annotations.NullMarked;
