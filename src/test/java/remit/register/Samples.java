package remit.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;

/** Arrivals and decisions to try the register with. */
final class Samples {
  static final String PRACTICE = "exampleton";
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  static final String VERSION = "2025.1";

  private Samples() {}

  /** A letter through the folder {@code letters}. */
  static Arrival letter(String identity, String text) {
    return new Arrival(
        "letters", identity, identity + ".txt", text.getBytes(UTF_8), null, List.of());
  }

  static Arrival mail(String uid, String messageId, String text, String... answers) {
    return new Arrival("mailbox", uid, null, text.getBytes(UTF_8), messageId, List.of(answers));
  }

  /** A decision with one ask and one draft. */
  static Decided drafted(Case file) {
    return drafted(file, new DecidedAsk("fit-note", "decline", List.of("not-funded"), "Trust A"));
  }

  static Decided drafted(Case file, DecidedAsk... asks) {
    return new Decided(
        Ending.DRAFT_READY,
        List.of("It asks for a fit note.", "The hospital gives it."),
        "{\"outcome\":\"decline\"}",
        VERSION,
        "abc123",
        List.of(asks),
        List.of(new NewDraft("reply", file.draftId(VERSION, "reply").getBytes(UTF_8))));
  }

  static Decided nothingAsked() {
    return new Decided(
        Ending.NOTHING_ASKED,
        List.of("It asks the practice for nothing."),
        "{}",
        VERSION,
        "abc123",
        List.of(),
        List.of());
  }
}
