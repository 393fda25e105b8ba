package remit.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.current.InUse;
import remit.intake.Document;
import remit.practice.AddressBook;
import remit.practice.AddressBookReader;
import remit.practice.PracticeFaultsException;
import remit.register.Balance;
import remit.register.HeadsFile;
import remit.register.Queue;
import remit.register.Register;
import remit.register.RegisterRefusedException;
import remit.request.RequestReader;

/**
 * Watches the doors of a practice: takes what comes, has it decided, and writes the drafts. One
 * program at a time may watch for a register.
 */
public final class Watch implements AutoCloseable {
  /** How long to wait between two looks. */
  public static final long BETWEEN_LOOKS_MILLIS = 250;

  private final Register register;
  private final Queue queue;
  private final List<FolderDoor> doors;
  private final DraftFolder drafts;
  private final @Nullable HeadsFile heads;
  private final InstantSource clock;
  private @Nullable LocalDate noted;
  private @Nullable String draftProblem;

  private Watch(WatchSettings settings, Register register, CaseDecider decider, Deciding by) {
    this.register = register;
    this.clock = by.clock();
    this.queue = register.work(decider, clock, by.threads());
    this.doors =
        settings.folders().stream().map(folder -> new FolderDoor(folder, register)).toList();
    this.drafts = new DraftFolder(settings.drafts(), register);
    Path headsFile = settings.heads();
    this.heads = headsFile == null ? null : new HeadsFile(headsFile);
  }

  /**
   * By what cases are decided.
   *
   * @param current the guidance and practice in use; asked once for each case
   * @param requests what reads requests in facts
   * @param documents what reads the bytes of a file of a name
   * @param text what writes the decisions
   * @param clock what tells the time
   * @param threads how many cases are decided at once
   */
  public record Deciding(
      Supplier<InUse> current,
      RequestReader requests,
      BiFunction<String, byte[], Document> documents,
      DecisionText text,
      InstantSource clock,
      int threads) {}

  /**
   * Opens the register and begins to decide what is open in it.
   *
   * @throws RegisterRefusedException if the register is damaged, or in use elsewhere
   * @throws PracticeFaultsException with every fault of the address book
   */
  public static Watch open(WatchSettings settings, Deciding by)
      throws IOException, RegisterRefusedException, PracticeFaultsException {
    AddressBook book =
        AddressBookReader.read(settings.practice().resolveSibling(AddressBookReader.FILE));
    Register register = Register.open(settings.register(), settings.id());
    CaseDecider decider =
        new CaseDecider(
            by.current(), book, settings.practice(), by.requests(), by.documents(), by.text());
    return new Watch(settings, register, decider, by);
  }

  /** Looks at every door once, and writes the drafts that are due. */
  public void look() throws IOException, RegisterRefusedException {
    Instant now = clock.instant();
    for (FolderDoor door : doors) {
      door.look(now);
    }
    try {
      drafts.write(now);
      draftProblem = null;
    } catch (IOException e) {
      draftProblem =
          "The folder of the drafts cannot be written to. The drafts are kept in the register, and"
              + " Remit tries again.";
    }
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (heads != null && !day.equals(noted)) {
      heads.note(day, register.audit().head());
      noted = day;
    }
  }

  /** Looks until everything that lies in the folders is decided, drafted and moved. */
  public void lookUntilIdle() throws IOException, RegisterRefusedException, InterruptedException {
    look();
    while (doors.stream().anyMatch(door -> !door.isIdle() && door.problems().isEmpty())) {
      queue.awaitIdle();
      look();
      if (doors.stream().anyMatch(door -> !door.isIdle())) {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
      }
    }
    queue.awaitIdle();
    look();
  }

  /** What cannot be taken or moved as it lies there, in plain sentences. */
  public List<String> problems() {
    return Stream.concat(
            doors.stream().flatMap(door -> door.problems().stream()),
            Stream.ofNullable(draftProblem))
        .toList();
  }

  /** The register's account. */
  public Balance balance() {
    return register.cases().balance();
  }

  @Override
  public void close() throws IOException {
    register.close();
  }
}
