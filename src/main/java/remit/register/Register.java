package remit.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The register of a practice: everything that came in, how it ended, what was drafted, and who did
 * what. Every method that changes something is one transaction, which is on the disk when it
 * returns; it throws {@link RegisterFailedException} if nothing of it could be done. It may be used
 * by several threads, and be open for changing in one program at a time.
 */
public final class Register implements AutoCloseable {
  private final @Nullable Lock lock;
  private final DatabaseFile file;
  private final OneConnection connection;
  private final Store store;
  private final Audit audit;
  private final Drafts drafts;
  private final Tasks tasks;
  private final Endings endings;
  private final Taking taking;
  private final Cases cases;
  private volatile @Nullable Queue queue;

  private Register(
      @Nullable Lock lock, DatabaseFile file, OneConnection connection, String practice) {
    this.lock = lock;
    this.file = file;
    this.connection = connection;
    this.store = new Store(connection, practice);
    this.audit = new Audit(store);
    this.drafts = new Drafts(store, audit);
    this.tasks = new Tasks(store);
    this.endings = new Endings(store, audit, drafts, tasks);
    this.taking = new Taking(store, audit, endings, tasks);
    this.cases = new Cases(store, audit, drafts);
  }

  /**
   * Opens the register in a folder, which is made if it is not there.
   *
   * @param practice the id of the practice
   * @throws RegisterRefusedException if it is open elsewhere, damaged, cut short, gone, or another
   *     practice's
   */
  public static Register open(Path folder, String practice)
      throws IOException, RegisterRefusedException {
    Files.createDirectories(folder);
    Lock lock = Lock.take(folder);
    boolean opened = false;
    try {
      DatabaseFile file = new DatabaseFile(folder);
      if (file.exists()) {
        file.check();
        file.bringUpToDate();
      } else if (lock.remembersARegister()) {
        throw file.gone();
      } else {
        file.make();
      }
      lock.remember();
      file.refuseOtherThan(practice);
      Register register =
          new Register(lock, file, new OneConnection(file.connect(false)), practice);
      opened = true;
      return register;
    } catch (SQLException e) {
      throw RegisterFailedException.of(e);
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /**
   * Opens the register in a folder to be looked at only, which another program may be changing
   * meanwhile. Whoever tries to change it gets a {@link RegisterFailedException}.
   *
   * @throws RegisterRefusedException if there is none, or it is damaged or another practice's
   */
  public static Register look(Path folder, String practice)
      throws IOException, RegisterRefusedException {
    DatabaseFile file = new DatabaseFile(folder);
    if (!file.exists()) {
      throw new RegisterRefusedException("There is no register in %s yet.".formatted(folder));
    }
    file.check();
    try {
      file.refuseOtherThan(practice);
      return new Register(null, file, new OneConnection(file.connect(true)), practice);
    } catch (SQLException e) {
      throw RegisterFailedException.of(e);
    }
  }

  /** Takes an arrival in. Once this returns the door may flag, move or forget it. */
  public Taken take(Arrival arrival, Instant now) {
    Taken taken = taking.take(arrival, now);
    Queue working = queue;
    if (working != null && taken.outcome() == Taken.Outcome.NEW) {
      working.wake();
    }
    return taken;
  }

  /**
   * Ends a case, with its decision, its figures and its drafts.
   *
   * @return false if the case has ended already; then nothing has changed
   */
  public boolean decide(Case file, Decided decided, Instant now) {
    return store.write(handle -> endings.end(handle, file, decided, now));
  }

  /**
   * Opens an ended case again, which is then decided again.
   *
   * @param who the person's name, or {@code remit}
   * @param why a plain sentence
   * @return false if the case is open; then nothing has changed
   */
  public boolean reopen(long number, String who, String why, Instant now) {
    boolean reopened = store.write(handle -> endings.reopen(handle, number, who, why, now));
    Queue working = queue;
    if (working != null && reopened) {
      working.wake();
    }
    return reopened;
  }

  /**
   * Notes that a draft lies where staff work.
   *
   * @param lies the folder or mailbox in which it lies
   * @return false if that was noted before, or there is no such draft
   */
  public boolean written(String messageId, String lies, Instant now) {
    return store.write(handle -> drafts.written(handle, messageId, lies, now));
  }

  /**
   * Begins to decide the open cases, and goes on until the queue is closed.
   *
   * @param clock what tells the instants that are written down
   * @param threads how many cases are decided at once
   */
  public Queue work(Decider decider, InstantSource clock, int threads) {
    Queue started = new Queue(store, cases, endings, tasks, decider, clock, threads);
    started.start();
    queue = started;
    return started;
  }

  /** The cases, to be read. */
  public Cases cases() {
    return cases;
  }

  /** The record of who did what. */
  public Audit audit() {
    return audit;
  }

  /**
   * Erases the content of every case that has ended and came before a day: its bytes, its file's
   * name, its decision and its drafts. What remains is that it came, how it ended, and the figures.
   *
   * @return how many cases
   */
  public int erase(LocalDate before, Instant now) {
    return new Erasure(store, audit).erase(before, now);
  }

  /**
   * Writes a whole copy of the register, which is as it was at one instant, while it is in use.
   *
   * @param target the file to make, which must not be there
   */
  public void backup(Path target) throws IOException {
    if (Files.exists(target)) {
      throw new IOException("%s is there already; a backup needs a new file.".formatted(target));
    }
    Path half = target.resolveSibling(target.getFileName() + ".being-made");
    Files.deleteIfExists(half);
    file.copy(half);
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Closes the queue, then the register. */
  @Override
  public void close() throws IOException {
    Queue working = queue;
    if (working != null) {
      working.close();
    }
    try {
      connection.close();
    } catch (SQLException e) {
      throw RegisterFailedException.of(e);
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
