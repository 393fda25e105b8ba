/**
 * The register: one case for each thing that came in, with its bytes, its one ending, its drafts,
 * and an audit of who did what when. Nothing that was taken is ever lost or ended twice.
 */
@NullMarked
package remit.register;

import org.jspecify.annotations.NullMarked;
