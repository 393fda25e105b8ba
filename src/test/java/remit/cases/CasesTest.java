package remit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.practice.Practice;
import remit.practice.PracticeFaultsException;
import remit.practice.PracticeReader;
import remit.reply.Draft;
import remit.reply.Letter;
import remit.reply.Replies;
import remit.request.Received;
import remit.request.Request;
import remit.request.RequestReader;
import remit.triage.Assessment;
import remit.triage.Decision;
import remit.triage.PolicyFaultsException;
import remit.triage.Triage;

/** The stories that a practice would know, each with the answer it wants. */
class CasesTest {
  private static final Path CASES = Path.of("test-data", "cases");
  private static final int LEAST = 200;
  private static final String REPLY = "reply.txt";
  private static final int LEAST_REPLIES = 25;
  private static final int DAYS_TO_REPLY = 2;

  private static Guidance guidance;
  private static Triage triage;

  @BeforeAll
  static void load() throws IOException, GuidanceFaultsException, PolicyFaultsException {
    guidance = GuidanceReader.read(Path.of("rules", "sefton"));
    triage = Triage.of(guidance, Path.of("rules", "policy"));
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("request.json"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  @TestFactory
  List<DynamicTest> everyCaseGetsItsAnswer() throws IOException {
    return folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    CASES.relativize(folder).toString(), () -> checkAnswer(folder)))
        .toList();
  }

  @Test
  void thereAreEnoughCasesAndEachRowDecidesOne() throws Exception {
    List<Path> folders = folders();
    Set<String> rows = new TreeSet<>();
    Set<String> categories = new TreeSet<>();
    for (Path folder : folders) {
      for (Decision decision : assess(folder).decisions()) {
        categories.add(decision.category().id());
        if (decision.item() != null) {
          rows.add(decision.item().id());
        }
      }
    }

    assertThat(folders).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(categories).isEqualTo(new TreeSet<>(guidance.categories().keySet()));
    assertThat(rows).isEqualTo(new TreeSet<>(guidance.items().stream().map(Item::id).toList()));
  }

  private static void checkAnswer(Path folder) throws Exception {
    Assessment assessment = assess(folder);
    Path expectedFile = folder.resolve("expected.json");
    assertThat(expectedFile).as("every case says what it expects").exists();
    JsonNode expected = new JsonMapper().readTree(expectedFile.toFile());

    assertThat(assessment.status().id()).isEqualTo(expected.path("status").asText());
    assertThat(assessment.decisions()).hasSize(expected.path("asks").size());
    for (int i = 0; i < assessment.decisions().size(); i++) {
      check(assessment.decisions().get(i), expected.path("asks").get(i));
    }
  }

  @TestFactory
  List<DynamicTest> everyExpectedReplyIsWritten() throws IOException {
    List<Path> letters =
        folders().stream().map(f -> f.resolve(REPLY)).filter(Files::exists).toList();
    assertThat(letters).hasSizeGreaterThanOrEqualTo(LEAST_REPLIES);
    return letters.stream()
        .map(
            letter ->
                DynamicTest.dynamicTest(
                    CASES.relativize(letter).toString(), () -> checkReply(letter)))
        .toList();
  }

  private static void checkReply(Path expected) throws Exception {
    Path folder = Objects.requireNonNull(expected.getParent());
    Assessment assessment = assess(folder);
    LocalDate received = Objects.requireNonNull(assessment.day());
    Draft draft =
        Replies.compose(
                assessment, triage.guidance(), practice(folder), received.plusDays(DAYS_TO_REPLY))
            .orElseThrow();
    StringBuilder text = new StringBuilder();
    for (@Nullable Letter letter : Arrays.asList(draft.letter(), draft.toPatient())) {
      if (letter != null) {
        text.append(letter.text().strip()).append("\n\n=====\n\n");
      }
    }
    if (!Files.readString(expected).strip().equals(text.toString().strip())) {
      Path written = Path.of("target", "replies").resolve(CASES.relativize(expected));
      Files.createDirectories(Objects.requireNonNull(written.getParent()));
      Files.writeString(written, text.toString().strip() + "\n");
    }

    assertThat(text.toString().strip()).isEqualTo(Files.readString(expected).strip());
  }

  private static void check(Decision decision, JsonNode expected) {
    String why = decision.because().toString();
    assertThat(decision.outcome().id()).as(why).isEqualTo(expected.path("outcome").asText());
    if (!expected.path("category").asText().equals("*")) {
      assertThat(decision.category().id()).as(why).isEqualTo(expected.path("category").asText());
    }
    if (expected.has("finding")) {
      assertThat(decision.because().get(0).finding())
          .as(why)
          .isEqualTo(expected.path("finding").asText());
    }
    if (expected.has("reasons")) {
      List<String> reasons = new ArrayList<>();
      expected.path("reasons").forEach(reason -> reasons.add(reason.asText()));
      assertThat(decision.reasons().stream().map(reason -> reason.id()).toList())
          .isEqualTo(reasons);
    }
    if (expected.has("reply")) {
      assertThat(decision.reply())
          .isEqualTo(expected.path("reply").isNull() ? null : expected.path("reply").asText());
    }
    if (expected.has("countsAsContact")) {
      assertThat(decision.countsAsContact())
          .isEqualTo(expected.path("countsAsContact").asBoolean());
    }
  }

  private static Assessment assess(Path folder) throws IOException, PracticeFaultsException {
    List<Received> received = new ArrayList<>();
    new RequestReader().read(folder.resolve("request.json"), received::add);
    assertThat(received).hasSize(1);
    assertThat(received.get(0).faults()).isEmpty();
    Request request = Objects.requireNonNull(received.get(0).request());
    return triage.assess(request, practice(folder), null);
  }

  private static Practice practice(Path folder) throws IOException, PracticeFaultsException {
    Path name = folder.resolve("practice");
    Path file =
        Files.exists(name)
            ? Path.of("test-data", "practices", Files.readString(name).strip() + ".yaml")
            : Path.of("rules", "example-practice.yaml");
    List<String> coverable = new ArrayList<>(guidance.categories().keySet());
    return PracticeReader.read(file, guidance.actions().keySet(), coverable);
  }
}
