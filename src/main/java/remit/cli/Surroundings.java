package remit.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person watches
 */
record Surroundings(InputStream in, PrintStream out, PrintStream err, boolean terminal) {}
