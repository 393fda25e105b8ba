package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.SmallPack;

/** An LMC hands its guidance out, and a practice decides by it. */
class SignedPackTest {
  private static final String EXAMPLE = "test-data/examples/gastroenterology-letter.json";
  private static final String DECLINE =
      "decline,unresourced-work,,not-essential;specialist,decline,patient-declined,asking";
  private static final String ACCEPT = "accept,,,,,,asking";

  @TempDir Path folder;
  private SmallPack guidance;

  @BeforeEach
  void makeKey() throws IOException {
    guidance = SmallPack.in(folder.resolve("guidance"));
    assertThat(new Console().run("guidance", "key", "--out", at("keys"))).isZero();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private Console run(ExitCode expected, String... arguments) {
    Console console = new Console();
    int code = console.run(arguments);
    assertThat(code).as(console.out() + console.err()).isEqualTo(expected.code());
    return console;
  }

  private Console inStore(ExitCode expected, String... arguments) {
    List<String> all = new ArrayList<>(List.of("guidance"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--store", at("store")));
    return run(expected, all.toArray(String[]::new));
  }

  /** Packs the guidance as it stands under a version. */
  private Console pack(ExitCode expected, String version, String... more) throws IOException {
    Path head = guidance.folder().resolve("guidance.yaml");
    Files.writeString(
        head, Files.readString(head).replaceFirst("(?m)^version: .*$", "version: " + version));
    List<String> all = new ArrayList<>(List.of("guidance", "pack", guidance.folder().toString()));
    all.addAll(List.of("--key", at("keys/lmc.key"), "--out", at(version + ".zip")));
    all.addAll(List.of(more));
    return run(expected, all.toArray(String[]::new));
  }

  private void packAndInstallFirst() throws IOException {
    pack(ExitCode.DONE, "2025.1", "--approved-by", "Dr A Smith", "--approved-by", "Mrs B Jones");
    inStore(ExitCode.DONE, "trust", at("keys/lmc.pub"), "--pack", "sefton");
    inStore(ExitCode.DONE, "install", at("2025.1.zip"));
  }

  /** The example's first outcome, after the version that decided it. */
  private String decided() throws IOException {
    Console console =
        run(ExitCode.DONE, "classify", "--format", "jsonl", "--store", at("store"), EXAMPLE);
    JsonNode answer = console.lines().get(0);
    return answer.at("/guidance/version").asText() + " " + answer.at("/asks/0/outcome").asText();
  }

  @Test
  void aPracticeDecidesByThePackThatItInstalledAndByTheOneBeforeOnceThatIsUndone()
      throws Exception {
    packAndInstallFirst();
    assertThat(decided()).isEqualTo("2025.1 decline");
    guidance.change("items.csv", DECLINE, ACCEPT);
    Console packed =
        pack(
            ExitCode.DONE, "2025.2", "--approved-by", "Dr A Smith", "--previous", at("2025.1.zip"));

    Console installed = inStore(ExitCode.DONE, "install", at("2025.2.zip"));

    assertThat(packed.out())
        .contains("Sefton LMC Collective Action Toolkit, version 2025.2")
        .contains("Nothing more can be declined than before.")
        .contains("2025.2.zip. Nothing was sent.");
    assertThat(installed.out())
        .startsWith("Installed and in force now:")
        .contains("Published by  Sefton Local Medical Committee")
        .contains("Approved by   Dr A Smith");
    assertThat(decided()).isEqualTo("2025.2 accept");
    assertThat(inStore(ExitCode.DONE, "show", "re-referral-after-interval").out())
        .contains("Accept: the practice does the work.");
    assertThat(inStore(ExitCode.DONE, "timeline", "re-referral-after-interval").out())
        .contains("accept");
    inStore(ExitCode.DONE, "book", "--out", at("book.html"));
    assertThat(Files.readString(folder.resolve("book.html"))).contains("2025.2");
    assertThat(inStore(ExitCode.DONE, "undo").out())
        .contains("In force: Sefton LMC Collective Action Toolkit, version 2025.1, installed here");
    assertThat(decided()).isEqualTo("2025.1 decline");
    assertThat(inStore(ExitCode.DONE, "undo").out())
        .contains("In force: the guidance that came with Remit.");
    assertThat(inStore(ExitCode.DONE, "status").out())
        .contains("version 2024.12.1, which came with Remit.");
  }

  @Test
  void anOlderPackIsRefusedAndTheNewerOneStaysInForce() throws Exception {
    packAndInstallFirst();
    pack(ExitCode.DONE, "2025.2", "--approved-by", "Dr A Smith", "--approved-by", "Mrs B Jones");
    inStore(ExitCode.DONE, "install", at("2025.2.zip"));

    Console refused = inStore(ExitCode.REFUSED, "install", at("2025.1.zip"));

    assertThat(refused.err())
        .contains("2025.1.zip was not installed: Version 2025.1 is not newer than version 2025.1")
        .contains("The guidance in force is the same as before.");
    assertThat(inStore(ExitCode.DONE, "status").out()).contains("version 2025.2, installed here");
  }

  @Test
  void aPackThatWasChangedOnItsWayIsRefusedAndTheOldOneDecidesOn() throws Exception {
    packAndInstallFirst();
    pack(ExitCode.DONE, "2025.2", "--approved-by", "Dr A Smith", "--approved-by", "Mrs B Jones");
    Path zip = folder.resolve("2025.2.zip");
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 2] ^= 1;
    Files.write(zip, bytes);

    Console refused = inStore(ExitCode.REFUSED, "install", zip.toString());

    assertThat(refused.err()).contains("2025.2.zip was not installed: ");
    assertThat(decided()).isEqualTo("2025.1 decline");
  }

  @Test
  void nothingIsDecidedByAnInstalledPackThatWasChanged() throws Exception {
    packAndInstallFirst();
    Path items = folder.resolve("store/sefton/2025.1/items.csv");
    Files.writeString(items, Files.readString(items).replace(DECLINE, ACCEPT));

    Console refused = run(ExitCode.REFUSED, "classify", "--store", at("store"), EXAMPLE);

    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("The installed guidance sefton, version 2025.1, cannot be used")
        .contains("The file items.csv is not as the LMC signed it.")
        .contains("remit guidance install FILE.zip");
    inStore(ExitCode.REFUSED, "status");
    inStore(ExitCode.DONE, "install", at("2025.1.zip"));
    assertThat(decided()).isEqualTo("2025.1 decline");
  }

  @Test
  void aPackByWhichMoreMightBeDeclinedNeedsTwoNames() throws Exception {
    pack(ExitCode.DONE, "2025.1", "--approved-by", "Dr A Smith", "--approved-by", "Mrs B Jones");
    guidance.change("items.csv", "2024-08-01", "2024-07-01");
    String[] one = {"--approved-by", "Dr A Smith", "--previous", at("2025.1.zip")};
    String[] two = {
      "--approved-by", "Dr A Smith", "--approved-by", "Mrs B Jones", "--previous", at("2025.1.zip")
    };

    Console refused = pack(ExitCode.REFUSED, "2025.2", one);
    Console packed = pack(ExitCode.DONE, "2025.2", two);

    assertThat(refused.err())
        .contains("By this pack more might be declined, so two different people must approve it")
        .contains("(re-referral after an interval) holds on more days: from 1 July 2024");
    assertThat(packed.out())
        .contains("By this more might be declined than by version 2025.1")
        .contains("Approved by   Dr A Smith, Mrs B Jones");
  }

  @Test
  void theKeyThatIsTrustedIsShownAndNotReplacedUnasked() {
    Console other = run(ExitCode.DONE, "guidance", "key", "--out", at("other"));
    Console first = inStore(ExitCode.DONE, "trust", at("keys/lmc.pub"), "--pack", "sefton");

    Console refused = inStore(ExitCode.REFUSED, "trust", at("other/lmc.pub"), "--pack", "sefton");

    assertThat(refused.err())
        .contains("another key is trusted already")
        .contains(fingerprint(first))
        .contains(fingerprint(other));
    Console replaced =
        inStore(ExitCode.DONE, "trust", at("other/lmc.pub"), "--pack", "sefton", "--replace");
    assertThat(replaced.out()).contains("THE KEY FOR THE PACK “sefton” WAS REPLACED.");
  }

  private static String fingerprint(Console console) {
    Matcher figures = Pattern.compile("(\\d{5} ){5}\\d{5}").matcher(console.out());
    assertThat(figures.find()).as(console.out()).isTrue();
    return figures.group();
  }
}
