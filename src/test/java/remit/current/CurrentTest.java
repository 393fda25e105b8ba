package remit.current;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import remit.Folders;
import remit.SmallPack;
import remit.guidance.Outcome;
import remit.request.Request;
import remit.request.RequestReader;
import remit.triage.Assessment;
import remit.triage.Decision;

/** Guidance that changes under the hands of those who decide by it. */
@Isolated
class CurrentTest {
  private static final Path PRACTICE = Path.of("rules", "example-practice.yaml");
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int CHANGES = 50;
  private static final int DECIDERS = 3;
  private static final String DECLINES =
      "decline,unresourced-work,,not-essential;specialist,decline,patient-declined,asking";
  private static final String ACCEPTS = "accept,,,,,,asking";

  private static Request request;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    List<Request> read = new ArrayList<>();
    new RequestReader()
        .read(
            Path.of("test-data", "examples", "gastroenterology-letter.json"),
            received -> read.add(received.request()));
    request = read.get(0);
  }

  /**
   * Saves a version: a spreadsheet whose first row says the opposite at each save, and the head.
   */
  private static void save(SmallPack pack, int version) throws IOException {
    boolean odd = version % 2 == 1;
    pack.change("guidance.yaml", "version: v" + (version - 1) + ".", "version: v" + version + ".");
    pack.change("reasons.csv", "(v" + (version - 1) + ")", "(v" + version + ")");
    pack.change("items.csv", odd ? DECLINES : ACCEPTS, odd ? ACCEPTS : DECLINES);
  }

  private static SmallPack numbered(Path folder) throws IOException {
    SmallPack pack = SmallPack.in(folder);
    pack.change("guidance.yaml", "version: 2024.12.1", "version: v0.");
    pack.change(
        "reasons.csv",
        "appropriately provided by yourself as a specialist,sender",
        "appropriately provided by yourself as a specialist (v0),sender");
    return pack;
  }

  private static void await(Callable<Boolean> event, Duration longest) throws Exception {
    long end = System.nanoTime() + longest.toNanos();
    while (!event.call()) {
      assertThat(System.nanoTime()).as("nanoseconds, the longest to wait").isLessThan(end);
      Thread.sleep(10);
    }
  }

  @Test
  void everyAnswerIsWhollyOfOneVersionWhileTheFolderChangesFiftyTimes() throws Exception {
    SmallPack pack = numbered(folder.resolve("pack"));
    Heard heard = new Heard();
    AtomicBoolean ended = new AtomicBoolean();
    ExecutorService deciders = Executors.newFixedThreadPool(DECIDERS);
    List<Future<Integer>> decided = new ArrayList<>();
    try (Current current = Current.follow(new Places(null, pack.folder(), PRACTICE, null), heard)) {
      for (int i = 0; i < DECIDERS; i++) {
        decided.add(deciders.submit(() -> decideUntil(ended, current)));
      }

      for (int version = 1; version <= CHANGES; version++) {
        save(pack, version);
        String wanted = "v" + version + ".";
        await(() -> current.get().guidance().version().equals(wanted), SOON);
      }
    } finally {
      ended.set(true);
      deciders.shutdown();
    }

    for (Future<Integer> each : decided) {
      assertThat(each.get()).isGreaterThan(CHANGES);
    }
    assertThat(heard.told()).hasSize(CHANGES).allMatch(told -> told.startsWith("taken"));
  }

  /** Decides again and again; every answer must agree with itself. */
  private static int decideUntil(AtomicBoolean ended, Current current) {
    int decided = 0;
    while (!ended.get()) {
      InUse by = current.get();
      Assessment assessment = by.triage().assess(request, by.practice(), null);
      int version = Integer.parseInt(by.guidance().version().replaceAll("\\D", ""));
      Decision first = assessment.decisions().get(0);
      Decision second = assessment.decisions().get(1);
      assertThat(first.outcome()).isEqualTo(version % 2 == 1 ? Outcome.ACCEPT : Outcome.DECLINE);
      assertThat(second.reasons().get(0).wording()).endsWith("(v" + version + ")");
      decided++;
    }
    return decided;
  }

  @Test
  void theWholeOfSeftonsPackIsTakenWithinTwoSeconds() throws Exception {
    Path pack = folder.resolve("pack");
    Folders.copy(Path.of("rules", "sefton"), pack);
    Path head = pack.resolve("guidance.yaml");
    try (Current current = Current.follow(new Places(null, pack, PRACTICE, null), new Heard())) {
      current.get().triage().assess(request, current.get().practice(), null);

      Files.writeString(head, Files.readString(head).replace("2024.12.1", "next"));

      await(() -> current.get().guidance().version().equals("next"), SOON);
    }
  }

  @Test
  void afterItIsClosedNoThreadIsLeftAndNothingIsTakenAnyMore() throws Exception {
    SmallPack pack = numbered(folder.resolve("pack"));
    Heard heard = new Heard();
    Current current = Current.follow(new Places(null, pack.folder(), PRACTICE, null), heard);
    assertThat(followers()).isEqualTo(1);

    current.close();
    save(pack, 1);
    Thread.sleep(1_000);

    assertThat(followers()).isZero();
    assertThat(current.get().guidance().version()).isEqualTo("v0.");
    assertThat(heard.told()).isEmpty();
  }

  private static long followers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("remit-current"))
        .count();
  }
}
