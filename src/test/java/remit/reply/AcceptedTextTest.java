package remit.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.SmallPack;
import remit.guidance.Gap;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.request.Funding;
import remit.request.Nation;
import remit.request.Patient;
import remit.request.PatientInformed;
import remit.request.Sender;
import remit.request.SenderKind;

/** A text that the check accepts can be written whatever was asked by whom. */
class AcceptedTextTest {
  private static final int TEXTS = 250;
  private static final List<String> USES = List.of("decline", "letter", "patient-declined");

  @TempDir Path folder;

  @Test
  void everyTextThatTheCheckAcceptsCanBeWritten() throws Exception {
    Path pack = SmallPack.in(folder.resolve("pack")).folder();
    Random random = new Random(20241204);
    int accepted = 0;
    int refused = 0;

    for (int i = 0; i < TEXTS; i++) {
      String use = USES.get(random.nextInt(USES.size()));
      Path file = pack.resolve("replies").resolve(use + ".txt");
      String before = Files.readString(file);
      String text = "Title: Made up\n\n" + text(3, random);
      Files.writeString(file, text);
      Guidance guidance = guidance(pack);
      Files.writeString(file, before);
      if (guidance == null) {
        refused++;
        continue;
      }
      accepted++;
      for (Sample sample : samples()) {
        assertThatCode(
                () ->
                    Replies.compose(
                        sample.assessment(), guidance, Sample.PRACTICE, Sample.LETTER_DATE))
            .as("text %d as %s: %s", i, use, text)
            .doesNotThrowAnyException();
      }
    }

    assertThat(accepted).isGreaterThan(TEXTS / 5);
    assertThat(refused).isGreaterThan(TEXTS / 5);
  }

  private static @Nullable Guidance guidance(Path pack) throws IOException {
    try {
      return GuidanceReader.read(pack);
    } catch (GuidanceFaultsException e) {
      return null;
    }
  }

  /** Words, gaps and sections one in another; half of the gaps stand in a section of their own. */
  private static String text(int depth, Random random) {
    List<String> names = new ArrayList<>(Gap.IDS);
    names.addAll(List.of("dispute", "pressures", "standard-contract"));
    StringBuilder text = new StringBuilder("words\n");
    for (int parts = 1 + random.nextInt(2); parts > 0; parts--) {
      String name = names.get(random.nextInt(names.size()));
      switch (depth == 0 ? 0 : random.nextInt(4)) {
        case 0 ->
            text.append(
                random.nextBoolean()
                    ? "{{letter-date}}"
                    : "{{#%s}}{{received}}{{/%s}}".formatted("received", "received"));
        case 1 -> text.append("{{").append(name).append("}}");
        default ->
            text.append("{{#%s}}%s{{/%s}}".formatted(name, text(depth - 1, random), name))
                .append("{{^%s}}%s{{/%s}}".formatted(name, text(0, random), name));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<Sample> samples() {
    Sender nobody =
        new Sender(
            SenderKind.PATIENT, null, null, null, Nation.ENGLAND, Funding.NHS, null, List.of());
    return List.of(
        ask(new Sample()),
        ask(new Sample().about(new Patient(null, null, null))),
        ask(new Sample().from(nobody)),
        ask(
            new Sample()
                .informed(
                    new PatientInformed("Jane Sample", LocalDate.of(2024, 12, 2), "by letter"))));
  }

  private static Sample ask(Sample sample) {
    sample.asks("onward-referral", "please refer her", "not-essential");
    sample.asks("vaccinate", "please vaccinate her", "not-essential");
    return sample;
  }
}
