package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import remit.PackEdit;
import remit.SmallPack;
import remit.guidance.Catalogue;
import remit.guidance.Column;
import remit.guidance.TableForm;

/** Whatever stands in a cell or setting is refused or is text; nothing of it is ever run. */
class HostileGuidanceTest {
  private static final Path MARK = Path.of("target", "run-by-a-cell");
  private static final String EXAMPLE = "test-data/examples/gastroenterology-letter.json";

  private static final List<String> WORDS =
      List.of(
          "T(java.lang.Runtime).getRuntime().exec('touch target/run-by-a-cell')",
          "@{new java.io.File('target/run-by-a-cell').createNewFile()}",
          "decline\"); new java.io.File(\"target/run-by-a-cell\").createNewFile(); //",
          "{{#run}}${new java.io.File('target/run-by-a-cell').createNewFile()}{{/run}}",
          "=cmd|'/c echo > target/run-by-a-cell'!A1",
          "../../../../../../target/run-by-a-cell");

  @TempDir Path folder;

  private static void passes(Path pack) throws IOException {
    Console console = new Console();

    int code = console.run("guidance", "check", pack.toString());

    assertThat(code).as(console.out() + console.err()).isIn(0, 3, 6);
    assertThat(console.out() + console.err()).doesNotContain("Exception", "\tat ");
    if (code != ExitCode.GUIDANCE_FAULTY.code()) {
      Console decided = new Console();
      assertThat(decided.run("classify", "--rules", pack.toString(), EXAMPLE))
          .as(decided.err())
          .isZero();
      assertThat(new Console().run("guidance", "show", "--rules", pack.toString(), "--drl"))
          .isZero();
    }
    assertThat(MARK).doesNotExist();
  }

  @TestFactory
  Stream<DynamicTest> aCellIsRefusedOrIsText() {
    return WORDS.stream()
        .flatMap(
            words ->
                Catalogue.forms().stream()
                    .map(
                        form ->
                            DynamicTest.dynamicTest(
                                form.file() + " " + words, () -> passes(spoilt(form, words)))));
  }

  /** A pack with the words in each column of a table, each in a row of its own. */
  private Path spoilt(TableForm form, String words) throws IOException {
    Path pack = Files.createTempDirectory(folder, "pack").resolve("pack");
    SmallPack.in(pack).withCases();
    PackEdit.change(
        pack.resolve(form.file()),
        rows -> {
          int row = 1;
          for (Column column : form.columns()) {
            int at = rows.get(0).indexOf(column.heading());
            if (at >= 0 && row < rows.size()) {
              rows.get(row++).set(at, words);
            }
          }
        });
    return pack;
  }

  @TestFactory
  Stream<DynamicTest> eachTextColumnAloneIsRefusedOrIsText() {
    return Stream.of("title", "patient wording", "next step", "note", "heading", "quote")
        .map(
            heading ->
                DynamicTest.dynamicTest(
                    heading,
                    () -> {
                      Path pack = Files.createTempDirectory(folder, "pack").resolve("pack");
                      SmallPack.in(pack);
                      PackEdit.cell(pack, "items.csv", "onward-referral", heading, WORDS.get(2));
                      passes(pack);
                    }));
  }

  @Test
  void aSettingWithTypesOrReferencesMakesNoObject() throws IOException {
    for (String setting :
        List.of(
            "title: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
            "title: !!java.io.FileOutputStream [target/run-by-a-cell]",
            "title: &a [*a, *a, *a]",
            "title: {a: &a [x, x], b: &b [*a, *a], c: [*b, *b]}")) {
      Path pack = Files.createTempDirectory(folder, "pack").resolve("pack");
      SmallPack.in(pack);
      Path head = pack.resolve("guidance.yaml");
      Files.writeString(
          head, Files.readString(head).replaceFirst("(?m)^title: .*$", "").stripTrailing());
      Files.writeString(head, Files.readString(head) + "\n" + setting + "\n");
      Console console = new Console();

      int code = console.run("guidance", "check", pack.toString());

      assertThat(code).as(setting + console.out()).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
      assertThat(console.err()).contains("guidance.yaml").doesNotContain("Exception", "\tat ");
      assertThat(MARK).doesNotExist();
    }
  }
}
