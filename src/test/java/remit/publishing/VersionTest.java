package remit.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remit.guidance.GuidanceReader;

/** Versions, approvals and names. */
class VersionTest {
  @ParameterizedTest
  @CsvSource({
    "2024.12.1, 2024.9.30, 1",
    "2024.12.1, 2024.12.01, 0",
    "1, 1.0, 0",
    "1.0.1, 1, 1",
    "0.9, 1, -1",
    "10, 9.9.9, 1",
  })
  void versionsAreComparedNumberByNumber(String one, String other, int order) throws Exception {
    int compared = Version.of(one).compareTo(Version.of(other));

    assertThat(Integer.signum(compared)).isEqualTo(order);
    assertThat(Version.of(one).equals(Version.of(other))).isEqualTo(order == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.", "v1", "1.0-rc", "..", "1/2", "١", "999999999", "1.2.3.4.5.6.7"})
  void whatIsNoVersionIsRefused(String text) {
    assertThatThrownBy(() -> Version.of(text))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("is not a version")
        .hasMessageContaining("Perhaps: 2025.1.");
  }

  @Test
  void aVersionThatEndsInZeroKeepsItInTheHeadOfThePack(@TempDir Path folder) throws Exception {
    Lmc lmc = new Lmc(folder);
    lmc.version("2025.10");

    assertThat(GuidanceReader.read(lmc.guidance).version()).isEqualTo("2025.10");
  }

  @Test
  void thePomNamesTheSameVersionOfRemit() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(pom).contains("<artifactId>remit</artifactId>\n  <version>" + Engine.VERSION + "<");
  }

  @ParameterizedTest
  @CsvSource({
    "Dr A Smith, 'dr a  smith ', 1",
    "Dr. A. Smith, A SMITH, 1",
    "José Núñez, JOSE NUNEZ, 1",
    "Dr A Smith, Dr B Smith, 2",
    "Dr A Smith, '  ', 1",
    "Dr, '...', 0",
  })
  void onePersonWrittenTwiceCountsOnce(String one, String other, int people) {
    long counted = Approvals.people(List.of(one, other));

    assertThat(counted).isEqualTo(people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../items.csv",
        "replies/../../items.csv",
        "/items.csv",
        "C:/items.csv",
        "C:items.csv",
        "replies\\letter.txt",
        "\\\\host\\items.csv",
        "items.csv\0.txt",
        "con.csv",
        "replies/NUL.txt",
        "aux/letter.txt",
        "com1.csv",
        "a/b/c.txt",
        "items.csv ",
        "items.csv.",
        ".hidden.csv",
        "replies//a.txt",
        "",
        "replies/",
        "run.sh",
        "manifest.json",
        "réponse.txt",
        "items.csv\n",
      })
  void aNameThatCouldBeAnotherFileIsRefused(String name) {
    assertThat(FileName.fault(name)).as(name).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"items.csv", "replies/letter.txt", "CHANGES.md", "sources/Notes (2) a.txt"})
  void anOrdinaryNameIsTaken(String name) {
    assertThat(FileName.fault(name)).isEmpty();
  }
}
