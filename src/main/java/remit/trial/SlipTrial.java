package remit.trial;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.guidance.ReasonKind;
import remit.guidance.ReplyText;
import remit.triage.Triage;

/** Tries slips against cases. */
final class SlipTrial {
  /** The text that stands about every letter. */
  private static final String FRAME = "letter";

  private final Draft draft;
  private final Triage whole;

  /** Tries slips in a draft, beside triage under the draft as it is. */
  SlipTrial(Draft draft, Triage whole) {
    this.draft = draft;
    this.whole = whole;
  }

  /** What can tell a slip: the rules with it, and the works whose asks it could concern. */
  record Changed(Slip slip, Triage triage, Set<String> works) {}

  /** The rules with a slip, reduced to the rows that could matter; null if it is refused. */
  @Nullable Changed changed(Slip slip) {
    Guidance guidance = slip.in(draft).orElse(null);
    if (guidance == null) {
      return null;
    }
    Set<String> works = works(slip, guidance);
    return new Changed(slip, whole.under(reduced(guidance, works)), works);
  }

  /** The rules as they are. */
  Triage unchanged() {
    return whole;
  }

  private static Guidance reduced(Guidance guidance, Set<String> works) {
    return guidance.with(
        guidance.items().stream()
            .filter(item -> !Collections.disjoint(item.works(), works))
            .toList(),
        guidance.reasons());
  }

  /** Whether one of the cases comes out otherwise with the slip. */
  boolean isNoticed(Changed changed, Collection<Exhibit> exhibits) {
    return Stream.concat(
            exhibits.stream().filter(e -> isAbout(e, changed.slip())),
            exhibits.stream().filter(e -> !isAbout(e, changed.slip())))
        .filter(e -> e.asksForAny(changed.works()))
        .anyMatch(e -> CaseResult.differs(e, changed.triage()));
  }

  private static boolean isAbout(Exhibit exhibit, Slip slip) {
    return slip.id().equals(exhibit.subject().item());
  }

  private Set<String> works(Slip slip, Guidance changed) {
    return Stream.concat(draft.guidance().items().stream(), changed.items().stream())
        .filter(item -> isMeant(item, slip))
        .flatMap(item -> item.works().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isMeant(Item item, Slip slip) {
    if (slip.file().equals(Draft.ITEMS)) {
      return item.id().equals(slip.id());
    }
    return paragraph(slip) == null
        ? item.reasons().contains(slip.id())
        : Stream.of(item.reply(), FRAME).anyMatch(reply -> holdsGap(reply, slip.id()));
  }

  private boolean holdsGap(@Nullable String reply, String gap) {
    ReplyText text = reply == null ? null : draft.guidance().replies().get(reply);
    return text != null && text.body().contains("{{" + gap + "}}");
  }

  /** The paragraph of letters that a slip is about; null if it is about something else. */
  @Nullable Reason paragraph(Slip slip) {
    Reason reason =
        slip.file().equals(Draft.REASONS) ? draft.guidance().reasons().get(slip.id()) : null;
    return reason != null && reason.kind() == ReasonKind.PARAGRAPH ? reason : null;
  }

  /** The rows whose answer a slip could change. */
  List<Item> concerned(Slip slip) {
    return draft.guidance().items().stream().filter(item -> isMeant(item, slip)).toList();
  }
}
