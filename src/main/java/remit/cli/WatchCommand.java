package remit.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import remit.current.Current;
import remit.current.InUse;
import remit.intake.ReadingLimits;
import remit.intake.ReadingProcess;
import remit.reading.Reading;
import remit.register.Case;
import remit.request.RequestReader;
import remit.triage.Assessment;
import remit.watch.Watch;
import remit.watch.WatchSettings;

/** Watches the practice's folders, decides what comes, and leaves drafts. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Watches the folders that a file of settings names: stores what comes in the register, decides"
          + " it, writes a draft where every ask has a reply, and moves the document.",
      "Sends nothing. Ends when it is stopped (Ctrl and C), or with --once when all is decided."
    })
final class WatchCommand implements Callable<Integer> {
  private static final int THREADS = 2;
  private static final ReadingLimits LIMITS =
      new ReadingLimits(Duration.ofSeconds(20), 512, 5_000, THREADS);

  private final Surroundings around;
  private final Future<RequestReader> reader;

  @Mixin private SettingsOption settings = new SettingsOption();
  @Mixin private PackOption pack = new PackOption();

  @Option(names = "--once", description = "Ends when everything that lies there is decided.")
  private boolean once;

  WatchCommand(Surroundings around, Future<RequestReader> reader) {
    this.around = around;
    this.reader = reader;
  }

  @Override
  public Integer call() throws Exception {
    WatchSettings found = settings.read();
    CountDownLatch closed = new CountDownLatch(1);
    try (Current current =
            Current.follow(pack.places(found.practice()), new Changes(around.err()));
        ReadingProcess reading = ReadingProcess.start(ReadingMain.class, LIMITS);
        Watch watch =
            Watch.open(
                found,
                new Watch.Deciding(
                    current,
                    reader.get(),
                    reading::read,
                    WatchCommand::text,
                    InstantSource.system(),
                    THREADS))) {
      Bearings.warn(current.get().triage(), around);
      if (once) {
        watch.lookUntilIdle();
      } else {
        lookUntilStopped(watch, closed);
      }
      watch.problems().forEach(around.err()::println);
      ExitCode code = new BalanceReport(around.out()).show(watch.balance(), Instant.now());
      around.out().flush();
      return code.code();
    } finally {
      closed.countDown();
    }
  }

  /** Looks until the program is told to end, which then waits until everything is closed. */
  private void lookUntilStopped(Watch watch, CountDownLatch closed) throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, closed), "remit-stop"));
    around.out().println("Watching. Nothing is sent. Stop with Ctrl and C.");
    around.out().flush();
    Set<String> told = Set.of();
    do {
      watch.look();
      Set<String> problems = new LinkedHashSet<>(watch.problems());
      for (String problem : problems) {
        if (!told.contains(problem)) {
          around.err().println(problem);
        }
      }
      told = problems;
    } while (!stop.await(Watch.BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS));
  }

  private static void stop(CountDownLatch stop, CountDownLatch closed) {
    stop.countDown();
    try {
      closed.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(
      Case file, Assessment assessment, @Nullable Reading reading, InUse by) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new JsonReport(new PrintStream(text, true, StandardCharsets.UTF_8), false)
        .add(
            new Answer(
                "case " + file.number(),
                "",
                assessment.status(),
                assessment,
                assessment.notices(),
                reading,
                by.guidance()));
    return text.toString(StandardCharsets.UTF_8).strip();
  }
}
