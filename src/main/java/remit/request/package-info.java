/**
 * A request as it reached the practice, in facts that rules can test: read from JSON or CSV,
 * checked against the published schema. An absent fact is unknown, never false.
 */
@NullMarked
package remit.request;

import org.jspecify.annotations.NullMarked;
