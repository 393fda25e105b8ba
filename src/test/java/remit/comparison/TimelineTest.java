package remit.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.SmallPack;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.practice.Practice;
import remit.practice.PracticeReader;
import remit.request.Request;
import remit.request.RequestReader;
import remit.triage.Triage;

/** What a timeline says of a day is what would be decided on that day. */
class TimelineTest {
  private static final long SEED = 20260401;
  private static final int DAYS_EACH = 8;
  private static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
  private static final int SPAN = 2_000;

  @TempDir Path folder;

  private static List<Request> requests() throws IOException {
    List<Request> requests = new ArrayList<>();
    RequestReader reader = new RequestReader();
    try (Stream<Path> files = Files.walk(Path.of("test-data", "cases"))) {
      files
          .filter(file -> file.endsWith("request.json"))
          .sorted()
          .forEach(
              file ->
                  reader.read(
                      file,
                      received -> {
                        if (received.request() != null) {
                          requests.add(received.request());
                        }
                      }));
    }
    return requests;
  }

  @Test
  void everyDayHasTheAnswerOfItsSpell() throws Exception {
    Guidance guidance = GuidanceReader.read(SmallPack.in(folder.resolve("pack")).folder());
    Practice practice =
        PracticeReader.read(
            Path.of("rules", "example-practice.yaml"),
            guidance.actions().keySet(),
            guidance.categories().keySet());
    Triage triage = Triage.of(guidance, null);
    Timeline timeline = new Timeline(triage, practice);
    AnswerWords words = new AnswerWords(guidance);
    Random random = new Random(SEED);
    int checked = 0;
    int turning = 0;

    for (Request request : requests()) {
      List<Timeline.Asked> asked = timeline.of(request, decision -> true);
      for (int i = 0; i < asked.size(); i++) {
        List<Spell> spells = asked.get(i).spells();
        turning += spells.size() > 1 ? 1 : 0;
        for (int n = 0; n < DAYS_EACH; n++) {
          LocalDate day = n % 2 == 0 ? FIRST.plusDays(random.nextInt(SPAN)) : near(spells, random);
          Spell spell =
              spells.stream().filter(s -> s.days().contains(day)).findFirst().orElseThrow();
          String decided =
              words.inFull(triage.assess(request, practice, day).decisions().get(i), day);
          assertThat(spell.answer())
              .as("seed %d, request %s, ask %d, %s", SEED, request.id(), i, day)
              .isEqualTo(decided);
          checked++;
        }
      }
    }

    assertThat(checked).isGreaterThan(2_000);
    assertThat(turning).isGreaterThan(200);
  }

  /** The first or the last day of a spell. */
  private static LocalDate near(List<Spell> spells, Random random) {
    Spell spell = spells.get(random.nextInt(spells.size()));
    boolean first = random.nextBoolean();
    LocalDate day = first ? spell.days().first() : spell.days().last();
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? FIRST : day;
  }
}
