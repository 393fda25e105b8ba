package remit.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Case;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Reason;

/** Makes the cases that are wanted beside those that there are. */
final class Proposals {
  /** How many of a paragraph's last words stand for it. */
  private static final int LAST_WORDS = 6;

  private final Draft draft;
  private final Guidance guidance;
  private final SlipTrial slips;
  private final Tellers tellers;
  private final List<Exhibit> exhibits;
  private final List<Map<String, String>> found = new ArrayList<>();
  private final Set<String> ids;

  Proposals(Draft draft, SlipTrial slips, Tellers tellers, List<Exhibit> exhibits) {
    this.draft = draft;
    this.guidance = draft.guidance();
    this.slips = slips;
    this.tellers = tellers;
    this.exhibits = new ArrayList<>(exhibits);
    this.ids =
        exhibits.stream()
            .map(e -> e.subject().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<Map<String, String>> all() {
    guidance.items().forEach(this::proposeEachKind);
    Slips.of(draft).forEach(this::proposeFor);
    return found;
  }

  private void proposeEachKind(Item item) {
    for (Case.Kind kind : Case.Kind.values()) {
      if (exhibits.stream().noneMatch(e -> isOf(e.subject(), item, kind))) {
        candidates(item, kind).findFirst().ifPresent(tried -> add(item, kind, tried, "", null));
      }
    }
  }

  private static boolean isOf(Case subject, Item item, Case.Kind kind) {
    return item.id().equals(subject.item()) && subject.kind() == kind;
  }

  private Stream<Tried> candidates(Item item, Case.Kind kind) {
    return switch (kind) {
      case HIT -> tellers.hits(item);
      case NEAR_MISS -> tellers.nearHits(item).filter(tried -> !tried.isDecidedBy(item));
      case DANGER -> tellers.dangers(item).filter(tried -> tried.isDecidedBy(item));
    };
  }

  private void proposeFor(Slip slip) {
    SlipTrial.Changed changed = slips.changed(slip);
    if (changed == null || slips.isNoticed(changed, exhibits)) {
      return;
    }
    tellers
        .telling(changed)
        .ifPresent(
            telling ->
                add(
                    telling.item(),
                    kind(telling.tried(), telling.item()),
                    telling.tried(),
                    note(slip),
                    slips.paragraph(slip)));
  }

  private static String note(Slip slip) {
    String what = slip.file().equals(Draft.ITEMS) ? "the row" : "the reason " + slip.id();
    return "Notices a change of %s under “%s”.".formatted(what, slip.heading());
  }

  private static Case.Kind kind(Tried tried, Item item) {
    if (tried.cells().containsKey(Tellers.DANGER_SIGNS)) {
      return Case.Kind.DANGER;
    }
    return tried.isDecidedBy(item) ? Case.Kind.HIT : Case.Kind.NEAR_MISS;
  }

  private void add(
      Item item, Case.Kind kind, Tried tried, String note, @Nullable Reason paragraph) {
    String id = freeId(item.id() + "-" + kind.id());
    List<String> words = paragraph == null ? List.of() : List.of(lastWords(paragraph));
    boolean isSaid = paragraph != null && tried.letter().contains(words.get(0));
    Case.Answer answer =
        new Case.Answer(
            tried.decision().outcome(),
            tried.row(),
            tried.reasons().isEmpty() ? null : tried.reasons(),
            isSaid ? words : List.of(),
            isSaid ? List.of() : words);
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("kind", kind.id());
    row.put("item", item.id());
    row.putAll(tried.cells());
    row.put("outcome", tried.decision().outcome().id());
    row.put("decided by", tried.row());
    row.put("reasons", String.join(";", tried.reasons()));
    if (!words.isEmpty()) {
      row.put(isSaid ? "letter says" : "letter does not say", words.get(0));
    }
    row.put("note", note);
    found.add(row);
    Case made =
        new Case(
            id, 0, kind, item.id(), null, tried.request(), tried.day(), tried.capacity(), answer);
    exhibits.add(
        new Exhibit(
            made, tried.request(), Exhibit.practice(guidance, tried.day(), tried.capacity())));
  }

  private static String lastWords(Reason paragraph) {
    List<String> words = Arrays.asList(paragraph.wording().strip().split("\\s+"));
    return String.join(" ", words.subList(Math.max(0, words.size() - LAST_WORDS), words.size()));
  }

  private String freeId(String wanted) {
    String id = wanted;
    for (int i = 2; !ids.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }
}
