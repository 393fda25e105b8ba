package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.PackEdit;
import remit.SmallPack;

/** Random changes of a pack, compared there and back over the requests of all cases. */
class GuidanceDiffBothWaysTest {
  private static final long SEED = 20260401;
  private static final int ROUNDS = 4;
  private static final int EDITS = 5;
  private static final int LEAST_REQUESTS = 300;
  private static final Pattern PLACE = Pattern.compile("line (\\d+) · ");

  @TempDir Path folder;

  private Path old;
  private Path requests;

  @BeforeEach
  void copy() throws IOException {
    old = SmallPack.in(folder.resolve("old")).folder();
    StringBuilder lines = new StringBuilder();
    int count = 0;
    try (Stream<Path> files = Files.walk(Path.of("test-data", "cases"))) {
      for (Path file : files.filter(f -> f.endsWith("request.json")).sorted().toList()) {
        lines.append(new JsonMapper().readTree(file.toFile())).append('\n');
        count++;
      }
    }
    assertThat(count).isGreaterThan(LEAST_REQUESTS);
    requests = Files.writeString(folder.resolve("requests.jsonl"), lines);
  }

  private String diff(Path from, Path to) {
    Console console = new Console();
    int code =
        console.run(
            "guidance",
            "diff",
            from.toString(),
            to.toString(),
            "--show",
            "100000",
            "--on",
            requests.toString());
    assertThat(code)
        .as(console.err())
        .isIn(ExitCode.DONE.code(), ExitCode.SOME_UNREAD.code(), ExitCode.LOOK_AGAIN.code());
    return console.out();
  }

  private static Set<String> places(String shown) {
    return PLACE.matcher(shown).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  private static void edit(Path pack, Random random) throws IOException {
    boolean reasons = random.nextInt(4) == 0;
    PackEdit.change(
        pack.resolve(reasons ? "reasons.csv" : "items.csv"),
        rows -> {
          List<String> heading = rows.get(0);
          List<String> row = rows.get(1 + random.nextInt(rows.size() - 1));
          int given = heading.indexOf("reasons");
          if (!reasons && row.get(given).contains(";") && random.nextBoolean()) {
            row.set(given, row.get(given).replaceFirst(";.*", ""));
          } else {
            LocalDate from = LocalDate.parse(row.get(heading.indexOf("from")));
            int until = heading.indexOf("until");
            if (row.get(until).isEmpty()) {
              row.set(until, from.plusDays(random.nextInt(200)).toString());
            }
          }
        });
  }

  @Test
  void theSameRequestsChangeThereAndBackAndNoneWherePacksAreTheSame() throws IOException {
    Random random = new Random(SEED);
    int changes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path changed = SmallPack.in(folder.resolve("new" + round)).folder();
      for (int i = 0; i < EDITS; i++) {
        edit(changed, random);
      }

      String there = diff(old, changed);
      String back = diff(changed, old);
      String same = diff(changed, changed);

      String where = "seed %d, round %d".formatted(SEED, round);
      assertThat(places(there)).as(where).isEqualTo(places(back));
      assertThat(diff(old, changed)).as(where).isEqualTo(there);
      assertThat(same)
          .as(where)
          .startsWith("Nothing changes from ")
          .contains("none would be answered differently.")
          .doesNotContain("Asked");
      changes += places(there).size();
    }
    assertThat(changes).isGreaterThan(ROUNDS);
  }
}
