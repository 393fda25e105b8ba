package remit.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import remit.guidance.Days;
import remit.publishing.Installed;
import remit.publishing.Manifest;

/** What a person is told of a pack. */
final class PackWords {
  private final PrintStream out;

  PackWords(PrintStream out) {
    this.out = out;
  }

  /** All that the LMC says of a pack. */
  void whole(Manifest manifest) {
    out.printf("%s, version %s%n", manifest.title(), manifest.version());
    out.printf("Published by  %s%n", manifest.publisher());
    LocalDate until = manifest.inForceUntil();
    out.printf(
        "In force      %s%n",
        new Days(manifest.inForceFrom(), until == null ? LocalDate.MAX : until).words());
    out.printf("Review by     %s%n", Days.words(manifest.reviewBy()));
    out.printf("Approved by   %s%n", String.join(", ", manifest.approvedBy()));
    if (!manifest.changes().isEmpty()) {
      out.printf("What changes%n%s%n", manifest.changes().indent(3).stripTrailing());
    }
    widening(
        manifest.widening(),
        manifest.follows() == null
            ? "What it withholds (all of it, for it was compared with no version before)"
            : "By this more might be declined than by version " + manifest.follows());
  }

  private void widening(List<String> widening, String heading) {
    if (widening.isEmpty()) {
      out.println("Nothing more can be declined than before.");
      return;
    }
    out.println(heading);
    widening.forEach(sentence -> out.println(" - " + sentence));
  }

  /** Which installed pack is in force, in one sentence. */
  static String inForce(Installed installed) {
    return "In force: %s, version %s, installed here, since %s."
        .formatted(
            installed.manifest().title(),
            installed.manifest().version(),
            Days.words(installed.since()));
  }

  /** Says what a person should know of a pack's days. */
  void days(Manifest manifest, LocalDate today) {
    if (today.isAfter(manifest.reviewBy())) {
      out.printf(
          "ITS REVIEW IS OVERDUE: it should have been reviewed by %s. Ask the LMC for a newer pack.%n",
          Days.words(manifest.reviewBy()));
    }
    LocalDate until = manifest.inForceUntil();
    if (until != null && today.isAfter(until)) {
      out.printf(
          "IT HAS EXPIRED: its last day in force was %s. Ask the LMC for a newer pack.%n",
          Days.words(until));
    }
    if (today.isBefore(manifest.inForceFrom())) {
      out.printf(
          "It holds only from %s. Until then everything goes to a person.%n",
          Days.words(manifest.inForceFrom()));
    }
  }
}
