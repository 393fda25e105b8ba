package remit.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build refuses of policy files, and what a change without a build does. */
class PolicyCompilerTest {
  private static final Path POLICY = Path.of("rules", "policy");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outcome == \"decline\"",
        "outcome == Outcome.DECLINED",
        "takenByStence == true",
        "takenByStance == \"maybe\"",
        "situation.dated == 1",
      })
  void whatCanNeverBeTrueIsRefused(String condition) {
    String rule =
        """
        package remit.policy
        import remit.guidance.Outcome
        import remit.triage.Match
        rule "x"
        when
            $match : Match(%s)
        then
        end
        """
            .formatted(condition);

    assertThatThrownBy(() -> PolicyCompiler.compile(Map.of("x.drl", rule)))
        .isInstanceOf(PolicyFaultsException.class);
  }

  @Test
  void theSameRuleWithoutAFaultCompiles() throws PolicyFaultsException {
    String rule =
        """
        package remit.policy
        import remit.guidance.Outcome
        import remit.triage.Match
        rule "x"
        when
            $match : Match(outcome == Outcome.DECLINE, takenByStance == true, situation.dated == true)
        then
        end
        """;

    assertThat(PolicyCompiler.compile(Map.of("x.drl", rule)))
        .containsKeys(PolicyCompiler.MODEL_FILE, PolicyCompiler.HASH_FILE);
  }

  @Test
  void unchangedFilesAreNotCompiledAgain() throws IOException, PolicyFaultsException {
    assertThat(PolicyModels.load(POLICY).isFresh()).isFalse();
  }

  @Test
  void aChangedFileIsCompiledAtStart() throws IOException, PolicyFaultsException {
    for (Map.Entry<String, String> file : PolicyCompiler.read(POLICY).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n// changed\n");
    }

    PolicyModels changed = PolicyModels.load(folder);

    assertThat(changed.isFresh()).isTrue();
    assertThat(changed.models()).hasSameSizeAs(PolicyModels.load(POLICY).models());
  }
}
