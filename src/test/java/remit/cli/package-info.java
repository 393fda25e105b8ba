/** Tests of the command line. */
@NullMarked
package remit.cli;

import org.jspecify.annotations.NullMarked;
