/**
 * Guidance packs as an LMC hands them out: signed, compared with the pack before, and installed so
 * that either all of a pack is in force or nothing has changed.
 */
@NullMarked
package remit.publishing;

import org.jspecify.annotations.NullMarked;
