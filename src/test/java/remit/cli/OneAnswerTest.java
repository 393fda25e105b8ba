package remit.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many answers a file of requests gets. */
class OneAnswerTest {
  @TempDir Path folder;

  @Test
  void aFileOfRequestsNoneOfWhichCanBeReadIsAnsweredOnceAndOneOfBothAsOftenAsItHolds()
      throws IOException {
    Path none = Files.writeString(folder.resolve("none.json"), "[1, {\"a\": 2}]");
    Path some =
        Files.writeString(folder.resolve("some.json"), "[1, {\"asks\":[{\"quote\":\"x\"}]}]");
    Path huge = Files.writeString(folder.resolve("huge.json"), "[1e99999999999]");
    Console console = new Console();

    console.run("classify", none.toString(), some.toString(), huge.toString(), "--format", "jsonl");

    Map<String, Long> answers =
        console.lines().stream()
            .collect(groupingBy(line -> line.path("file").asText(), counting()));
    assertThat(answers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(none.toString(), 1L, some.toString(), 2L, huge.toString(), 1L));
    assertThat(console.lines().get(0).path("notices").toString())
        .contains("document 1, 1 is not an object", "document 2, at /asks");
  }
}
