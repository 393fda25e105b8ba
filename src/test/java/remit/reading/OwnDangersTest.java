package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import remit.guidance.Guidance;
import remit.guidance.OwnRules;
import remit.guidance.Phrase;
import remit.intake.Document;
import remit.request.Sign;

/** Words that a practice itself takes for danger: they add signs, and take none away. */
class OwnDangersTest {
  private static final long SEED = 20241205;
  private static final int LETTERS = 40;

  private static Guidance guidance;
  private static Reader reader;

  @BeforeAll
  static void load() throws Exception {
    guidance = Letters.guidance();
    reader = new Reader(guidance);
  }

  private static Reader with(List<Phrase.Danger> dangers) {
    return reader.under(guidance.with(new OwnRules(List.of(), dangers, "hash")));
  }

  private static Phrase.Danger danger(String words, String sign) {
    return new Phrase.Danger(2, words, sign, Phrase.Counts.PRESENT);
  }

  private static List<String> signs(Reader by, Document document) {
    return Objects.requireNonNull(by.read(document, null).request().dangerSigns()).stream()
        .map(Sign::sign)
        .toList();
  }

  @Test
  void theirWordsShowADangerThatTheGuidanceDoesNotKnow() {
    Document letter =
        Letters.letter("Coastal Hospital", "Please refer her to the lighthouse team.");
    Reader tightened = with(List.of(danger("lighthouse team", "suspected-cancer")));

    assertThat(signs(reader, letter)).isEmpty();
    assertThat(signs(tightened, letter)).containsExactly("suspected-cancer");
  }

  @Test
  void longerWordsOfTheirsDoNotCoverTheGuidances() {
    Document letter = Letters.letter("Coastal Hospital", "She needs an urgent blue appointment.");
    Reader tightened = with(List.of(danger("needs an urgent blue appointment", "sepsis")));

    assertThat(signs(reader, letter)).contains("urgent-language");
    assertThat(signs(tightened, letter)).contains("urgent-language", "sepsis");
  }

  @Test
  void whatTheirWordsTellAsOverSettlesNoSignOfTheGuidance() {
    Document letter =
        Letters.letter("Coastal Hospital", "Her green spots have resolved. She is septic.");
    Reader tightened = with(List.of(danger("green spots", "sepsis")));

    assertThat(signs(reader, letter)).contains("sepsis");
    assertThat(signs(tightened, letter)).contains("sepsis");
  }

  @Test
  void anyWordsOfTheirsLeaveEverySignOfTheGuidance() throws Exception {
    Random random = new Random(SEED);
    List<String> ids = List.copyOf(guidance.signs().keySet());
    List<Phrase.Danger> dangers = new ArrayList<>();
    for (Phrase.Danger known : guidance.phrases().dangers()) {
      if (random.nextInt(4) == 0) {
        dangers.add(
            new Phrase.Danger(
                known.row(),
                known.words(),
                ids.get(random.nextInt(ids.size())),
                random.nextBoolean() ? Phrase.Counts.ALWAYS : Phrase.Counts.ACUTE));
      }
    }
    Reader tightened = with(dangers);
    int more = 0;
    for (Path file : letters()) {
      Document letter = Letters.letter("Coastal Hospital", Files.readString(file));

      List<String> before = signs(reader, letter);
      List<String> after = signs(tightened, letter);

      assertThat(after).as("%s, seed %d", file, SEED).containsAll(before);
      more += after.size() > before.size() ? 1 : 0;
    }
    assertThat(more).as("seed %d", SEED).isPositive();
  }

  private static List<Path> letters() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("test-data", "letters"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .limit(LETTERS)
          .toList();
    }
  }
}
