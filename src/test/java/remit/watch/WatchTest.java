package remit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;
import remit.current.InUse;
import remit.current.Places;
import remit.intake.Document;
import remit.intake.DocumentReader;
import remit.register.Arrival;
import remit.register.Balance;
import remit.register.Case;
import remit.register.CaseFilter;
import remit.register.Ending;
import remit.register.Register;
import remit.register.RegisterRefusedException;
import remit.request.RequestReader;

/** What comes in through a folder is stored, decided, drafted and moved, once. */
class WatchTest {
  private static InUse inUse;
  private static final RequestReader REQUESTS = new RequestReader();

  @TempDir Path temporary;
  private Path room;
  private WatchSettings settings;
  private Instant now = Instant.parse("2024-12-12T09:00:00Z");

  @BeforeAll
  static void readTheGuidance() throws Exception {
    inUse =
        new Places(
                null,
                Path.of("rules", "sefton"),
                Path.of("test-data", "mailroom", "practice.yaml"),
                Path.of("rules", "policy"))
            .read();
  }

  @BeforeEach
  void openTheMailRoom() throws Exception {
    room = temporary.resolve("room");
    Folders.copy(Path.of("test-data", "mailroom"), room);
    settings = SettingsReader.read(room.resolve("watch.yaml"));
    try (Stream<Path> files = Files.list(room.resolve("in"))) {
      for (Path file : files.toList()) {
        settle(file);
      }
    }
  }

  private void settle(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(60)));
  }

  private Watch open() throws Exception {
    return open(DocumentReader::read);
  }

  private Watch open(java.util.function.BiFunction<String, byte[], Document> documents)
      throws Exception {
    long start = System.nanoTime();
    InstantSource clock = () -> now.plusNanos(System.nanoTime() - start);
    return Watch.open(
        settings,
        new Watch.Deciding(
            () -> inUse, REQUESTS, documents, (file, assessment, reading, by) -> "{}", clock, 2));
  }

  private Balance runOnce() throws Exception {
    try (Watch watch = open()) {
      watch.lookUntilIdle();
      return watch.balance();
    }
  }

  private List<String> names(String folder) throws IOException {
    if (!Files.exists(room.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(room.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Map<Ending, Long> endings(long draft, long nothing, long person, long unread, long copy) {
    return Map.of(
        Ending.DRAFT_READY, draft,
        Ending.NOTHING_ASKED, nothing,
        Ending.FOR_A_PERSON, person,
        Ending.COULD_NOT_READ, unread,
        Ending.COPY, copy);
  }

  private List<Case> cases() throws Exception {
    try (Register register = Register.look(settings.register(), settings.id())) {
      return register.cases().page(CaseFilter.all(), Long.MAX_VALUE, 100);
    }
  }

  private Case named(String fileName) throws Exception {
    return cases().stream()
        .filter(c -> fileName.equals(c.fileName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no case " + fileName));
  }

  private List<String> why(String fileName) throws Exception {
    return Objects.requireNonNull(named(fileName).end()).why();
  }

  @Test
  void theExampleMailRoomIsClearedIntoDraftsAndEnds() throws Exception {
    Balance balance = runOnce();

    assertThat(balance.in()).isEqualTo(5);
    assertThat(balance.open()).isZero();
    assertThat(balance.isWhole()).isTrue();
    assertThat(balance.endings()).isEqualTo(endings(2, 1, 1, 1, 0));
    assertThat(names("in")).isEmpty();
    assertThat(names("done"))
        .containsExactly("cardiology.eml", "discharge-letter.txt", "gastroenterology.eml");
    assertThat(names("needs-a-person")).containsExactly("scan.pdf", "urgent.eml");
    assertThat(names("drafts")).hasSize(2).allMatch(name -> name.matches("case-00000\\d-.*\\.eml"));
  }

  @Test
  void aDraftIsAddressedToTheServiceOfTheAddressBookAndToNobodyElse() throws Exception {
    runOnce();

    Case known = named("gastroenterology.eml");
    Case file = named("discharge-letter.txt");
    assertThat(draft(known))
        .contains("To: gp.liaison@coastal.example")
        .contains("In-Reply-To: <gastro-1@coastal.example>")
        .contains("X-Unsent: 1")
        .contains("Message-ID: " + known.draftId(inUse.guidance().version(), "reply"));
    assertThat(draft(file).lines().limit(8)).noneMatch(line -> line.startsWith("To:"));
    assertThat(why("discharge-letter.txt"))
        .contains("The draft is addressed to nobody: put in the address yourself.");
  }

  private String draft(Case file) throws IOException {
    return Files.readString(
        room.resolve(
            "drafts/case-%06d-reply-%s.eml".formatted(file.number(), inUse.guidance().version())));
  }

  @Test
  void whatWasStoredBeforeACrashIsOneCaseAndIsMovedAfterwards() throws Exception {
    Path file = room.resolve("in/gastroenterology.eml");
    byte[] bytes = Files.readAllBytes(file);
    String identity =
        "gastroenterology.eml/%d/%d"
            .formatted(Files.getLastModifiedTime(file).toMillis(), bytes.length);
    try (Register register = Register.open(settings.register(), settings.id())) {
      register.take(
          new Arrival("scans and mails", identity, "gastroenterology.eml", bytes, null, List.of()),
          now);
    }

    Balance balance = runOnce();

    assertThat(balance.in()).isEqualTo(5);
    assertThat(balance.endings()).isEqualTo(endings(2, 1, 1, 1, 0));
    assertThat(names("in")).isEmpty();
  }

  @Test
  void theSameDocumentAgainIsACopyAndGetsNoSecondDraft() throws Exception {
    runOnce();
    Path again = room.resolve("in/once more.eml");
    Files.copy(room.resolve("done/gastroenterology.eml"), again);
    settle(again);

    Balance balance = runOnce();

    assertThat(balance.in()).isEqualTo(6);
    assertThat(balance.endings()).isEqualTo(endings(2, 1, 1, 1, 1));
    assertThat(names("drafts")).hasSize(2);
    assertThat(names("done")).contains("once more.eml");
  }

  @Test
  void aFileIsTakenOnlyOnceItHasStoppedGrowing() throws Exception {
    Path growing = room.resolve("in/growing.txt");
    Files.writeString(growing, "Dear Dr Example\n");
    Files.setLastModifiedTime(growing, FileTime.from(now));
    try (Watch watch = open()) {
      watch.look();
      assertThat(watch.balance().in()).isEqualTo(5);

      now = now.plusMillis(100);
      Files.writeString(growing, "Dear Dr Example\nPlease do bloods.\n");
      Files.setLastModifiedTime(growing, FileTime.from(now));
      watch.look();
      now = now.plusMillis(100);
      watch.look();
      assertThat(watch.balance().in()).isEqualTo(5);

      now = now.plus(FolderDoor.SETTLED);
      watch.lookUntilIdle();
      assertThat(watch.balance().in()).isEqualTo(6);
    }
    assertThat(names("in")).isEmpty();
  }

  @Test
  void whatProgramsLeaveBesideDocumentsIsLeftAlone() throws Exception {
    for (String name : List.of("~$letter.docx", ".hidden", "letter.pdf.part", "Thumbs.db")) {
      settle(Files.writeString(room.resolve("in").resolve(name), "x"));
    }

    Balance balance = runOnce();

    assertThat(balance.in()).isEqualTo(5);
    assertThat(names("in")).hasSize(4);
  }

  @Test
  void aReaderThatFailsTwiceLeavesTheCaseToAPersonAndDelaysNoOther() throws Exception {
    Balance balance;
    try (Watch watch =
        open(
            (name, bytes) -> {
              if (name.startsWith("urgent")) {
                throw new IllegalStateException("a reader's fault");
              }
              return DocumentReader.read(name, bytes);
            })) {
      watch.lookUntilIdle();
      balance = watch.balance();
    }

    assertThat(balance.endings()).isEqualTo(endings(2, 1, 1, 1, 0));
    assertThat(why("urgent.eml"))
        .containsExactly("Remit tried 2 times to read this and could not. A person must read it.");
    assertThat(names("needs-a-person")).contains("urgent.eml");
  }

  @Test
  void anAnswerToOurReplyGoesToAPersonAndGetsNoDraft() throws Exception {
    runOnce();
    Case first = named("gastroenterology.eml");
    String id = first.draftId(inUse.guidance().version(), "reply");
    String angry =
        Files.readString(room.resolve("done/gastroenterology.eml"))
            .replace("<gastro-1@", "<gastro-2@")
            .replace("MIME-Version", "In-Reply-To: " + id + "\nMIME-Version");
    settle(Files.writeString(room.resolve("in/angry.eml"), angry));

    Balance balance = runOnce();

    assertThat(balance.endings()).isEqualTo(endings(2, 1, 2, 1, 0));
    assertThat(why("angry.eml"))
        .contains(
            "It answers, or reports on, the reply to case %d. A person must read it."
                .formatted(first.number()));
    assertThat(names("drafts")).hasSize(2);
  }

  @Test
  void aSecondWatchOfTheSameRegisterIsRefused() throws Exception {
    try (Watch watch = open()) {
      watch.look();

      assertThatThrownBy(this::open).isInstanceOf(RegisterRefusedException.class);
    }
  }

  @Test
  void aDraftThatStaffHaveChangedIsNeverWrittenOver() throws Exception {
    runOnce();
    Case first = named("gastroenterology.eml");
    Path draft =
        room.resolve(
            "drafts/case-%06d-reply-%s.eml".formatted(first.number(), inUse.guidance().version()));
    Files.writeString(draft, "changed by staff");
    try (Register register = Register.open(settings.register(), settings.id())) {
      assertThat(register.reopen(first.number(), "Jane Sample", "She asked again.", now)).isTrue();
    }

    Balance balance = runOnce();

    assertThat(balance.open()).isZero();
    assertThat(Files.readString(draft)).isEqualTo("changed by staff");
    assertThat(names("drafts")).hasSize(2);
  }

  @Test
  void aFolderThatIsGoneAndDraftsThatCannotBeWrittenAreToldAndMadeGoodLater() throws Exception {
    Files.move(room.resolve("in"), room.resolve("away"));
    Files.writeString(room.resolve("drafts"), "a file where the folder should be");
    try (Watch watch = open()) {
      watch.look();
      assertThat(watch.problems())
          .containsExactly(
              "The folder of “scans and mails” cannot be opened. Remit looks again, and takes what"
                  + " lies in it then.");

      Files.move(room.resolve("away"), room.resolve("in"));
      watch.lookUntilIdle();
      assertThat(watch.problems())
          .containsExactly(
              "The folder of the drafts cannot be written to. The drafts are kept in the register,"
                  + " and Remit tries again.");
      assertThat(watch.balance().draftsToWrite()).isEqualTo(2);

      Files.delete(room.resolve("drafts"));
      watch.look();
      assertThat(watch.problems()).isEmpty();
      assertThat(watch.balance().draftsToWrite()).isZero();
    }
    assertThat(names("drafts")).hasSize(2);
  }

  @Test
  void aLetterThatAsksForNothingButShowsDangerGoesToAPerson() throws Exception {
    String letter =
        Files.readString(room.resolve("in/cardiology.eml"))
            .replace("<cardio-1@", "<cardio-2@")
            .replace(
                "He feels well and his echocardiogram is unchanged.",
                "He has crushing chest pain today and his potassium was 7.1 mmol/L.");
    settle(Files.writeString(room.resolve("in/danger.eml"), letter));

    Balance balance = runOnce();

    assertThat(balance.endings()).isEqualTo(endings(2, 1, 2, 1, 0));
    assertThat(why("danger.eml"))
        .anyMatch(sentence -> sentence.contains("a clinician should see this document"));
    assertThat(names("needs-a-person")).contains("danger.eml");
  }
}
