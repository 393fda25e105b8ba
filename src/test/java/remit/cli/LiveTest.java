package remit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import remit.SmallPack;

/** A process that answers each line as it comes, while the guidance changes. */
@Isolated
@Timeout(60)
class LiveTest {
  private static final int PIPE = 1 << 20;

  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private SmallPack pack;
  private PrintStream in;
  private BufferedReader answers;
  private CompletableFuture<Integer> ended;
  private String example;

  @BeforeEach
  void start() throws IOException {
    pack = SmallPack.in(folder.resolve("pack"));
    example =
        new JsonMapper()
            .readTree(Path.of("test-data/examples/gastroenterology-letter.json").toFile())
            .toString();
    PipedOutputStream input = new PipedOutputStream();
    PipedInputStream output = new PipedInputStream(PIPE);
    in = new PrintStream(input, true, UTF_8);
    answers = new BufferedReader(new InputStreamReader(output, UTF_8));
    Surroundings around =
        new Surroundings(
            new PipedInputStream(input, PIPE),
            new PrintStream(new PipedOutputStream(output), false, UTF_8),
            new PrintStream(err, true, UTF_8),
            false);
    ended =
        CompletableFuture.supplyAsync(
            () ->
                Main.run(
                    around,
                    "classify",
                    "--rules",
                    pack.folder().toString(),
                    "--format",
                    "jsonl",
                    "-"));
  }

  @AfterEach
  void end() {
    in.close();
    ended.join();
  }

  private JsonNode ask(String line) throws IOException {
    in.println(line);
    return new JsonMapper().readTree(answers.readLine());
  }

  private void waitFor(String told) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
    while (!err.toString(UTF_8).contains(told) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(err.toString(UTF_8)).contains(told);
  }

  @Test
  void aRequestAfterAChangeIsDecidedByTheNewGuidance() throws Exception {
    JsonNode before = ask(example);

    pack.change(
        "items.csv",
        "decline,unresourced-work,,not-essential;specialist,decline,patient-declined,asking",
        "accept,,,,,,asking");
    pack.change("guidance.yaml", "version: 2024.12.1", "version: 2024.12.2");
    waitFor("In use from now on: Sefton LMC Collective Action Toolkit, version 2024.12.2 (");
    JsonNode after = ask(example);

    assertThat(before.at("/asks/0/outcome").asText()).isEqualTo("decline");
    assertThat(before.at("/guidance/version").asText()).isEqualTo("2024.12.1");
    assertThat(after.at("/asks/0/outcome").asText()).isEqualTo("accept");
    assertThat(after.at("/guidance/version").asText()).isEqualTo("2024.12.2");
    assertThat(after.at("/guidance/hash")).isNotEqualTo(before.at("/guidance/hash"));
  }

  @Test
  void aFaultyChangeIsToldByRowAndColumnAndTheOldGuidanceDecidesOn() throws Exception {
    ask(example);

    pack.change("items.csv", ",decline,unresourced-work", ",declin,unresourced-work");
    waitFor(
        "items.csv, row 2, column “outcome”: “declin” is not a known outcome. Perhaps: decline.");
    JsonNode after = ask(example);

    assertThat(err.toString(UTF_8))
        .contains(
            "the change was not taken. Still in use: Sefton LMC Collective Action Toolkit, version"
                + " 2024.12.1 (")
        .contains("The guidance has ")
        .doesNotContain("nothing was decided");
    assertThat(after.at("/asks/0/outcome").asText()).isEqualTo("decline");
  }

  @Test
  void aBrokenLineIsAnsweredAtOnceAndTheNextOneToo() throws Exception {
    JsonNode broken = ask("{\"asks\":,}");
    JsonNode whole = ask(example);
    JsonNode unfinished = ask("{\"asks\":[");

    assertThat(broken.path("status").asText()).isEqualTo("could-not-read");
    assertThat(broken.path("place").asText()).isEqualTo("line 1");
    assertThat(whole.path("status").asText()).isEqualTo("assessed");
    assertThat(unfinished.path("notices").toString()).contains("ends in the middle");
  }

  @Test
  void aListOfRequestsIsReadWhenItHasEnded() throws Exception {
    in.println("[" + example + ",");
    in.println(Files.readString(Path.of("test-data/examples/gastroenterology-letter.json")) + "]");
    in.close();

    assertThat(answers.readLine()).contains("\"place\":\"document 1\"");
    assertThat(answers.readLine()).contains("\"place\":\"document 2\"");
    assertThat(ended.get(20, TimeUnit.SECONDS)).isZero();
  }
}
