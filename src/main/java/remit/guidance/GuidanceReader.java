package remit.guidance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.request.Word;

/**
 * Reads a guidance pack from its folder: all of it by which requests are decided, or none and a
 * list of every fault. The pack's own examples decide nothing: a {@link Draft} has them.
 */
public final class GuidanceReader {
  private static final String PACK = "guidance.yaml";
  private static final String ID = "id";
  private static final String LABEL = "label";
  private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";

  private final PackFiles files;
  private final Faults faults = new Faults();

  private final JsonNode head;
  private final SourceCheck sources;
  private List<Case> cases = List.of();

  GuidanceReader(PackFiles files) {
    this.files = files;
    this.head = head();
    this.sources = SourceCheck.of(head.path("sources"), files, faults);
  }

  /** The source documents. */
  SourceCheck sources() {
    return sources;
  }

  /**
   * Reads the pack in a folder.
   *
   * @throws GuidanceFaultsException with every fault, if there is one
   * @throws IOException if the folder cannot be read
   */
  public static Guidance read(Path folder) throws IOException, GuidanceFaultsException {
    return read(PackFiles.read(folder));
  }

  static Guidance read(PackFiles files) throws GuidanceFaultsException {
    return new GuidanceReader(files).read(false);
  }

  /** Reads it with its own examples, which {@link #cases} then gives. */
  Guidance readWithCases() throws GuidanceFaultsException {
    return read(true);
  }

  /** Its own examples, if they were read. */
  List<Case> cases() {
    return cases;
  }

  private Guidance read(boolean withCases) throws GuidanceFaultsException {
    Map<String, Category> categories = categories();
    Map<String, Work> works = works();
    Map<String, Subject> subjects = subjects();
    Map<String, DangerSign> signs = signs(categories.keySet());
    Faults faultsOfWords = new Faults();
    CompletableFuture<Phrase.Book> phrases =
        CompletableFuture.supplyAsync(
            () -> new PhraseSheet(files, subjects, faultsOfWords).read(works, subjects, signs));
    List<Limit> limits = limits(signs);
    Map<String, Action> actions = actions();
    Map<String, Reason> reasons = ReasonSheet.read(files, sources, faults);
    Map<String, ReplyText> replies = ReplyTexts.read(files, paragraphs(reasons), faults);
    ItemSheet itemSheet =
        new ItemSheet(categories, works, subjects, actions, reasons, replies, sources, faults);
    List<Item> items = itemSheet.read(files);
    OverlapCheck.check(items, faults);
    Phrase.Book words = phrases.join();
    faults.addAll(faultsOfWords);
    if (withCases) {
      cases = new CaseSheet(works, subjects, signs, reasons, itemSheet.ids(), faults).read(files);
    }
    LocalDate from = headDay(head, "inForceFrom");
    LocalDate until = head.hasNonNull("inForceUntil") ? headDay(head, "inForceUntil") : null;
    LocalDate reviewBy = headDay(head, "reviewBy");
    Category fallback = categories.get(head.path("fallbackCategory").asText());
    if (fallback == null) {
      faults.unknown(
          PACK,
          0,
          "fallbackCategory",
          "category",
          head.path("fallbackCategory").asText(),
          categories.keySet());
    }
    for (String wanted : List.of("pack", "title", "version")) {
      if (head.path(wanted).asText().isBlank()) {
        faults.add(PACK, 0, wanted, "the setting is missing.", null);
      }
    }
    if (from != null && until != null && until.isBefore(from)) {
      faults.add(PACK, 0, "inForceUntil", "the last day is before the first.", null);
    }
    faults.throwIfAny();
    if (fallback == null || from == null || reviewBy == null) {
      throw new IllegalStateException("a fault in the head of the pack was not reported");
    }
    return new Guidance(
        head.path("pack").asText(),
        head.path("title").asText(),
        head.path("version").asText(),
        head.path("publisher").asText(),
        head.path("status").asText(),
        files.hash(),
        new Days(from, until == null ? LocalDate.MAX : until),
        reviewBy,
        fallback,
        categories,
        works,
        subjects,
        signs,
        limits,
        actions,
        reasons,
        replies,
        items,
        words,
        OwnRules.NONE);
  }

  private static Set<String> paragraphs(Map<String, Reason> reasons) {
    return reasons.values().stream()
        .filter(reason -> reason.kind() == ReasonKind.PARAGRAPH)
        .map(Reason::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private JsonNode head() {
    YAMLMapper yaml =
        YAMLMapper.builder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // version 2025.10, not 2025.1
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    try {
      return yaml.readTree(files.text(PACK, faults));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      faults.add(
          PACK, Math.max(line, 0), null, "this line is not in the form “name: value”.", null);
      return yaml.createObjectNode();
    }
  }

  private @Nullable LocalDate headDay(JsonNode head, String name) {
    try {
      return LocalDate.parse(head.path(name).asText());
    } catch (java.time.DateTimeException e) {
      faults.add(
          PACK,
          0,
          name,
          "“%s” is not a day.".formatted(head.path(name).asText()),
          "a day such as 2024-11-01");
      return null;
    }
  }

  private Map<String, Category> categories() {
    Sheet sheet = sheet("categories.csv");
    Map<String, Category> found =
        keyed(
            sheet,
            (row, id) ->
                new Category(
                    id,
                    row.number("number"),
                    row.required(LABEL),
                    row.yes("about patient"),
                    Set.copyOf(row.list("wins over")),
                    row.text("meaning")),
            Category::id);
    for (Row row : sheet.rows()) {
      row.ids("wins over", "category", found.keySet());
    }
    return found;
  }

  private Map<String, Work> works() {
    Sheet sheet = sheet(Draft.WORKS);
    Set<WorkKind> kinds = EnumSet.noneOf(WorkKind.class);
    Map<String, Work> found =
        keyed(
            sheet,
            (row, id) ->
                new Work(
                    id,
                    workKind(row, kinds),
                    row.required(LABEL),
                    row.yes("clinician"),
                    Set.copyOf(row.list("includes")),
                    Cells.senders(row.list("not asked by")),
                    row.list("only where")),
            Work::id);
    for (Row row : sheet.rows()) {
      row.ids("includes", "work", found.keySet());
      row.ids("not asked by", "sender", Cells.SENDERS);
    }
    return found;
  }

  private static @Nullable WorkKind workKind(Row row, Set<WorkKind> used) {
    String id = row.id("kind", "kind of work", Word.ids(WorkKind.class));
    WorkKind kind = id == null ? null : Word.of(WorkKind.class, id);
    if (kind != null && !used.add(kind)) {
      row.fault("kind", "“%s” is the kind of an earlier row.".formatted(id), null);
    }
    return kind;
  }

  private Map<String, Subject> subjects() {
    return keyed(
        sheet("subjects.csv"),
        (row, id) ->
            new Subject(
                id, row.required(LABEL), Set.copyOf(row.list("groups")), row.list("other names")),
        Subject::id);
  }

  private Map<String, DangerSign> signs(Set<String> categories) {
    return keyed(
        sheet("danger-signs.csv"),
        (row, id) ->
            new DangerSign(id, row.required(LABEL), row.ids("stops", "category", categories)),
        DangerSign::id);
  }

  private List<Limit> limits(Map<String, DangerSign> signs) {
    return sheet("limits.csv").rows().stream()
        .flatMap(
            row -> {
              String sign = row.id("sign", "danger sign", signs.keySet());
              if (row.text("sign").isEmpty()) {
                row.fault("sign", "the cell is empty.", null);
              }
              if (row.text("below").isEmpty() && row.text("above").isEmpty()) {
                row.fault("below", "there is neither a lower nor an upper limit.", null);
              }
              DangerSign known = sign == null ? null : signs.get(sign);
              return known == null
                  ? Stream.<Limit>empty()
                  : Stream.of(
                      new Limit(
                          row.required("value"),
                          row.required("unit"),
                          row.decimal("below"),
                          row.decimal("above"),
                          known));
            })
        .toList();
  }

  private Map<String, Action> actions() {
    return keyed(
        sheet("actions.csv"),
        (row, id) -> new Action(id, row.number("number"), row.required("title")),
        Action::id);
  }

  private Sheet sheet(String file) {
    return Sheet.read(file, files.bytes(file, faults), faults);
  }

  private static <T> Map<String, T> keyed(
      Sheet sheet, BiFunction<Row, String, T> maker, Function<T, String> key) {
    Map<String, T> found = new LinkedHashMap<>();
    for (Row row : sheet.rows()) {
      T made = maker.apply(row, newId(row, found.keySet()));
      found.putIfAbsent(key.apply(made), made);
    }
    return found;
  }

  /** The row's id, which must be in kebab case and not yet used. */
  static String newId(Row row, Set<String> used) {
    String id = row.required(ID);
    if (!id.isEmpty() && !id.matches(KEBAB)) {
      row.fault(
          ID,
          "“%s” is not an id: small letters, figures and hyphens only.".formatted(id),
          id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }
    if (used.contains(id)) {
      row.fault(ID, "“%s” is used by an earlier row.".formatted(id), null);
    }
    return id;
  }
}
