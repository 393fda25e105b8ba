package remit.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through the audit's records in the order of their numbers and notes what does not fit. */
final class Verification {
  private final String practice;
  private final Map<Long, List<NotedHead>> awaited;
  private final List<String> faults = new ArrayList<>();
  private long number = 0;
  private String hash;

  Verification(String practice, String start, Map<Long, List<NotedHead>> awaited) {
    this.practice = practice;
    this.hash = start;
    this.awaited = awaited;
  }

  void next(AuditRecord record) {
    if (record.number() != number + 1) {
      faults.add(
          record.number() == number + 2
              ? "Record %d of the audit is missing.".formatted(number + 1)
              : "Records %d to %d of the audit are missing."
                  .formatted(number + 1, record.number() - 1));
    } else if (!record.previous().equals(hash)) {
      faults.add(
          "Record %d of the audit does not follow on from record %d: one of them was changed or moved."
              .formatted(record.number(), number));
    }
    String right =
        AuditRecord.hash(
            practice,
            record.number(),
            Times.text(record.at()),
            record.who(),
            record.act(),
            record.caseNumber(),
            record.detail(),
            record.content(),
            record.previous());
    if (!right.equals(record.hash())) {
      faults.add("Record %d of the audit was changed.".formatted(record.number()));
    }
    for (NotedHead noted : awaited.getOrDefault(record.number(), List.of())) {
      if (!noted.head().hash().equals(record.hash())) {
        faults.add(
            "Record %d of the audit is not the one that was noted on %s: it, or one before it, was changed."
                .formatted(record.number(), noted.day()));
      }
    }
    number = record.number();
    hash = record.hash();
  }

  void end() {
    awaited.forEach(
        (awaitedNumber, heads) -> {
          if (awaitedNumber > number) {
            faults.add(
                "The audit ends with record %d, but record %d was noted on %s: its end was cut off."
                    .formatted(number, awaitedNumber, heads.get(0).day()));
          }
        });
  }

  List<String> faults() {
    return List.copyOf(faults);
  }
}
