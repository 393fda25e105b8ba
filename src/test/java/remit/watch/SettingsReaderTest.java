package remit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are read whole, or every fault is told. */
class SettingsReaderTest {
  @TempDir Path folder;

  private String faults(String settings) throws IOException {
    Path file = Files.writeString(folder.resolve("watch.yaml"), settings);
    Throwable thrown = catchThrowable(() -> SettingsReader.read(file));
    assertThat(thrown).isInstanceOf(SettingsFaultsException.class);
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void theShippedSettingsNameFoldersBesideThem() throws Exception {
    Path file = Path.of("test-data", "mailroom", "watch.yaml").toAbsolutePath();

    WatchSettings settings = SettingsReader.read(file);

    assertThat(settings.id()).isEqualTo("marshside-lane");
    assertThat(settings.register()).isEqualTo(file.resolveSibling("register"));
    assertThat(settings.folders()).hasSize(1);
    assertThat(settings.folders().get(0).in()).isEqualTo(file.resolveSibling("in"));
  }

  @Test
  void missingAndMisspeltSettingsAreToldTogether() throws Exception {
    String faults =
        faults(
            """
            id: Marshside Lane
            practise: practice.yaml
            register: register
            drafts: drafts
            folders:
              - name: scans
                in: in
            """);

    assertThat(faults)
        .contains("/id")
        .contains("practise")
        .contains("/folders/0")
        .contains("done")
        .contains("needsAPerson");
  }

  @Test
  void aFolderThatServesTwoEndsAndOneThatIsNotThereAreTold() throws Exception {
    String faults =
        faults(
            """
            id: marshside-lane
            practice: practice.yaml
            register: register
            drafts: done
            folders:
              - name: scans
                in: in
                done: done
                needsAPerson: person
            """);

    assertThat(faults)
        .contains("/practice: there is no such file.")
        .contains("/folders/0/done: this folder is named under /drafts already.")
        .contains("there is no folder " + folder.resolve("in"));
  }

  @Test
  void aFileThatIsNoYamlIsToldByLine() throws Exception {
    assertThat(faults("id: [\n")).contains("line ");
  }
}
