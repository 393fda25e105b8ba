package remit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import remit.current.InUse;
import remit.current.Places;
import remit.practice.Practice;
import remit.reply.Draft;
import remit.reply.Replies;
import remit.reply.ReplyFiles;
import remit.request.RequestReader;
import remit.triage.Assessment;

/** Writes the drafts of the replies to some requests; a person reads and sends them. */
@Command(
    name = "reply",
    mixinStandardHelpOptions = true,
    description =
        "Writes for each document that needs a reply: the letter, a mail draft, the message to the"
            + " patient and the line for the LMC. Sends nothing.")
final class ReplyCommand implements Callable<Integer> {
  private final Surroundings around;
  private final Future<RequestReader> reader;
  private int documents;
  private int drafts;

  @Mixin private Inputs inputs = new Inputs();
  @Mixin private Bearings bearings = new Bearings();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; each document has a folder of its own in it.")
  private Path out = Path.of(".");

  @Option(
      names = "--dated",
      paramLabel = "DAY",
      converter = Bearings.DayConverter.class,
      description = "The date of the letters; otherwise today.")
  private @Nullable LocalDate dated;

  ReplyCommand(Surroundings around, Future<RequestReader> reader) {
    this.around = around;
    this.reader = reader;
  }

  @Override
  public Integer call() throws Exception {
    Places places = bearings.places(around);
    InUse inUse = places.read();
    Bearings.warn(inUse.triage(), around);
    Practice practice = inUse.practice();
    ReplyFiles files = ReplyFiles.of(practice, places.practice());
    LocalDate date = dated == null ? LocalDate.now(ZoneId.systemDefault()) : dated;
    Batch batch = new Batch(reader.get(), () -> inUse, bearings.asOf, around);
    ExitCode code =
        batch.run(
            inputs.files,
            answer -> {
              documents++;
              write(answer, practice, date, files);
            });
    around.out().println();
    around
        .out()
        .println("%d drafts in %s. Nothing was sent.".formatted(drafts, out.toAbsolutePath()));
    return code.code();
  }

  private void write(Answer answer, Practice practice, LocalDate date, ReplyFiles files)
      throws UnusableException {
    Assessment assessment = answer.assessment();
    Optional<Draft> draft =
        assessment == null
            ? Optional.empty()
            : Replies.compose(assessment, answer.guidance(), practice, date);
    if (draft.isEmpty()) {
      around.out().println(answer.name() + ": " + withoutReply(answer));
      return;
    }
    Path folder = out.resolve("%04d".formatted(documents));
    try {
      Files.createDirectories(folder);
      around.out().println(answer.name() + ": draft in " + folder);
      for (Path written : files.write(draft.get(), folder)) {
        around.out().println("   " + written.getFileName());
      }
      draft.get().notes().forEach(note -> around.out().println("   Note: " + note));
      drafts++;
    } catch (IOException e) {
      throw new UnusableException(ExitCode.NOT_WRITTEN, Problems.words(e));
    }
  }

  private static String withoutReply(Answer answer) {
    return switch (answer.status()) {
      case COULD_NOT_READ -> "could not be read; a person must look at it.";
      case NO_REQUEST -> "nothing is asked, so there is no reply.";
      case ASSESSED -> "no reply: the practice does the work, or a person must decide.";
    };
  }
}
