package remit.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Category;
import remit.guidance.DangerSign;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.ItemWords;
import remit.guidance.Limit;
import remit.guidance.Reason;
import remit.guidance.ReplyText;

/** What stands behind the rows: letters, danger signs, limits, reasons and what changed. */
final class Annex {
  private final Guidance guidance;
  private final Edition edition;
  private final List<Item> items;

  Annex(Guidance guidance, Edition edition, List<Item> items) {
    this.guidance = guidance;
    this.edition = edition;
    this.items = items;
  }

  /** The headings of the chapters by their anchors. */
  Map<String, String> headings() {
    Map<String, String> headings = new LinkedHashMap<>();
    headings.put("letters", "Letters and messages");
    headings.put("danger-signs", "Danger signs");
    headings.put("limits", "Limits of measured values");
    headings.put("reasons", "Reasons");
    if (!edition.changes().isBlank()) {
      headings.put("changes", "What changed");
    }
    return headings;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    headings()
        .forEach(
            (anchor, text) -> {
              blocks.add(new Block.NewPage());
              blocks.add(new Block.Heading(1, text, anchor));
              blocks.addAll(chapter(anchor));
            });
    return blocks;
  }

  private List<Block> chapter(String anchor) {
    return switch (anchor) {
      case "letters" -> letters();
      case "danger-signs" -> signs();
      case "limits" -> limits();
      case "reasons" -> reasonTable();
      default -> Changes.blocks(edition.changes());
    };
  }

  private List<Block> letters() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Block.Look.PLAIN,
            "What stands in brackets is filled in for each letter. Words in italics say when the"
                + " indented lines below them are printed; they are no part of the letter."));
    LetterReader reader = new LetterReader(new GapWords(guidance.reasons()));
    for (ReplyText reply : guidance.replies().values()) {
      blocks.add(new Block.Heading(2, reply.title() + " (" + reply.id() + ")", null));
      String rows = rowsWith(reply);
      if (!rows.isEmpty()) {
        blocks.add(new Block.Paragraph(Block.Look.LEAD, rows));
      }
      blocks.add(new Block.LetterText(reader.read(reply)));
    }
    return blocks;
  }

  private String rowsWith(ReplyText reply) {
    return Stream.of(
            rows("Sent in answer by", item -> reply.id().equals(item.reply())),
            rows("Sent to the patient by", item -> reply.id().equals(item.patientMessage())))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String rows(String what, java.util.function.Predicate<Item> sends) {
    List<String> rows =
        items.stream().filter(sends).map(Item::row).sorted().map(String::valueOf).toList();
    return rows.isEmpty()
        ? ""
        : "%s row%s %s.".formatted(what, rows.size() == 1 ? "" : "s", String.join(", ", rows));
  }

  private List<Block> signs() {
    List<List<String>> rows = new ArrayList<>();
    for (DangerSign sign : guidance.signs().values()) {
      rows.add(List.of(sign.label(), stops(sign)));
    }
    return List.of(new Block.Table(List.of("Sign", "Stops"), List.of(50, 50), rows));
  }

  private String stops(DangerSign sign) {
    return sign.categories().isEmpty()
        ? "every reply"
        : guidance.categories().values().stream()
            .filter(sign::stops)
            .map(Category::label)
            .collect(Collectors.joining("; ", "replies about ", ""));
  }

  private List<Block> limits() {
    List<List<String>> rows = new ArrayList<>();
    for (Limit limit : guidance.limits()) {
      rows.add(
          List.of(
              limit.value().replace('-', ' '),
              number(limit.below()),
              number(limit.above()),
              limit.unit(),
              limit.sign().label()));
    }
    return List.of(
        new Block.Table(
            List.of("Value", "Below", "Above", "Unit", "Danger sign"),
            List.of(24, 11, 11, 14, 40),
            rows));
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  /** The reasons and paragraphs that hold on the day. */
  Stream<Reason> reasons() {
    return guidance.reasons().values().stream()
        .filter(reason -> edition.asOf() == null || reason.validity().holdsOn(edition.asOf()));
  }

  private List<Block> reasonTable() {
    List<List<String>> rows =
        reasons()
            .map(
                reason ->
                    List.of(
                        "“" + reason.wording() + "” (" + reason.kind().id() + ")",
                        String.join("; ", Entries.when(reason)),
                        ItemWords.source(reason.source())))
            .toList();
    return List.of(
        new Block.Table(
            List.of("Words", "When they may be given", "Source"), List.of(36, 28, 36), rows));
  }
}
