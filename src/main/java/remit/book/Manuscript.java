package remit.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import remit.guidance.Category;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Source;

/** What the document holds, from the title page to the signatures. */
final class Manuscript {
  private static final int SIGNATURES = 4;

  private final Guidance guidance;
  private final Edition edition;
  private final Chapters chapters;
  private final Annex annex;

  Manuscript(Guidance guidance, Edition edition) {
    this.guidance = guidance;
    this.edition = edition;
    this.chapters = new Chapters(guidance, edition.asOf(), false);
    this.annex = new Annex(guidance, edition, items());
  }

  private List<Item> items() {
    return chapters.categories().stream().flatMap(c -> chapters.items(c).stream()).toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(titlePage());
    blocks.add(new Block.NewPage());
    blocks.addAll(contents());
    blocks.add(new Block.NewPage());
    blocks.add(new Block.Heading(1, "The rows, by category", "rows"));
    for (Category category : chapters.categories()) {
      List<Item> items = chapters.items(category);
      if (!items.isEmpty()) {
        blocks.addAll(chapters.of(category, items, false));
      }
    }
    blocks.addAll(annex.blocks());
    blocks.add(new Block.NewPage());
    blocks.add(new Block.Heading(1, "Signatures", "signatures"));
    blocks.add(
        new Block.Paragraph(
            Block.Look.PLAIN,
            "I have read the rows that bear my initials, and confirm them for version %s%s."
                .formatted(guidance.version(), asOf(", as they hold on "))));
    blocks.add(new Block.Signatures(List.of("Name", "Role", "Date", "Signature"), SIGNATURES));
    return blocks;
  }

  private String asOf(String before) {
    return edition.asOf() == null ? "" : before + Days.words(edition.asOf());
  }

  private List<Block> titlePage() {
    List<Block.Field> facts = new ArrayList<>();
    add(facts, "Publisher", guidance.publisher());
    add(facts, "Pack", guidance.pack());
    add(facts, "Version", guidance.version());
    add(facts, "Status", guidance.status());
    add(facts, "In force", guidance.inForce().words());
    add(facts, "Review by", Days.words(guidance.reviewBy()));
    add(facts, "Shown", edition.asOf() == null ? "the rows of all days" : asOf("what holds on "));
    add(facts, "Rows", count(items().stream().map(Item::source)));
    add(facts, "Reasons", count(annex.reasons().map(reason -> reason.source())));
    add(facts, "Printed", Days.words(edition.printed()));
    add(facts, "Fingerprint", guidance.hash());
    return List.of(
        new Block.Paragraph(Block.Look.TITLE, "Rule book"),
        new Block.Paragraph(Block.Look.SUBTITLE, guidance.title()),
        new Block.Facts(facts),
        new Block.Paragraph(Block.Look.STRONG, "How to read it"),
        new Block.Paragraph(
            Block.Look.PLAIN,
            "A row is a kind of work, when the row applies, and what the practice does then. Its number"
                + " is that of the spreadsheet items.csv, and decisions name it. What the request does"
                + " not say is never taken for a no: a clinician looks first."),
        new Block.Paragraph(
            Block.Look.PLAIN,
            "The signs and limits in this book stop every reply or, where they say so, replies about"
                + " some kinds of work. Put your initials beside each row that you confirm, and sign"
                + " on the last page."));
  }

  private static void add(List<Block.Field> facts, String label, String text) {
    if (!text.isEmpty()) {
      facts.add(new Block.Field(label, List.of(text)));
    }
  }

  private static String count(Stream<Source> sources) {
    Map<Boolean, Long> counts =
        sources.collect(Collectors.partitioningBy(Source::verified, Collectors.counting()));
    long verified = counts.getOrDefault(true, 0L);
    long provisional = counts.getOrDefault(false, 0L);
    return "%d: %d verified by the LMC, %d provisional"
        .formatted(verified + provisional, verified, provisional);
  }

  private List<Block> contents() {
    List<Block.Pointer> pointers = new ArrayList<>();
    for (Category category : chapters.categories()) {
      List<Item> items = chapters.items(category);
      if (!items.isEmpty()) {
        pointers.add(
            new Block.Pointer(
                category.id(),
                "%d. %s".formatted(category.number(), category.label()),
                detail(items)));
      }
    }
    annex.headings().forEach((anchor, text) -> pointers.add(new Block.Pointer(anchor, text, "")));
    pointers.add(new Block.Pointer("signatures", "Signatures", ""));
    return List.of(new Block.Heading(1, "Contents", null), new Block.Contents(pointers));
  }

  /** How many rows lead to which outcome, for instance {@code 2 decline, 1 review}. */
  private static String detail(List<Item> items) {
    Map<Outcome, Long> counts =
        items.stream()
            .collect(Collectors.groupingBy(Item::outcome, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().id())
        .collect(Collectors.joining(", "));
  }
}
