package remit.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.guidance.Reason;
import remit.request.CsvText;
import remit.request.Sender;
import remit.request.SenderKind;
import remit.request.Word;
import remit.triage.Assessment;
import remit.triage.Decision;

/**
 * One answered ask as the LMC counts it: without the patient, without words from the request. An
 * empty text is unknown, or not the LMC's to know.
 *
 * @param received the day of receipt as YYYY-MM-DD
 * @param channel the way it came
 * @param senderKind who it came from
 * @param specialty of a provider
 * @param organisation of a provider or NHS body; never a patient's, an employer's or a school's
 * @param category the kind of request
 * @param outcome what the practice does
 * @param reasons ids of the reasons given, with semicolons between
 * @param row the row of the guidance that decided
 * @param guidanceVersion the version of the guidance
 */
public record LmcLine(
    String received,
    String channel,
    String senderKind,
    String specialty,
    String organisation,
    String category,
    String outcome,
    String reasons,
    String row,
    String guidanceVersion) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "received",
              "channel",
              "sender kind",
              "specialty",
              "organisation",
              "category",
              "outcome",
              "reasons",
              "row",
              "guidance version")
          .get();

  static LmcLine of(Assessment assessment, Decision decision, Guidance guidance) {
    Sender sender = assessment.request().sender();
    SenderKind kind = sender.kind();
    boolean provider = kind != null && kind.isProvider();
    boolean known = provider || kind == SenderKind.ICB || kind == SenderKind.NHSE;
    LocalDate day = assessment.day();
    return new LmcLine(
        day == null ? "" : day.toString(),
        id(assessment.request().channel()),
        id(kind),
        provider ? plain(sender.specialty()) : "",
        known ? plain(sender.organisation()) : "",
        decision.category().id(),
        decision.outcome().id(),
        decision.reasons().stream().map(Reason::id).collect(Collectors.joining(";")),
        decision.item() == null ? "" : decision.item().id(),
        guidance.version());
  }

  /** The lines as a CSV file with its headings. Cells that a spreadsheet would compute are text. */
  public static String csv(List<LmcLine> lines) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (LmcLine line : lines) {
        printer.printRecord(line.cells().map(CsvText::cell));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private Stream<String> cells() {
    return Stream.of(
        received,
        channel,
        senderKind,
        specialty,
        organisation,
        category,
        outcome,
        reasons,
        row,
        guidanceVersion);
  }

  private static String id(@Nullable Word word) {
    return word == null ? "" : word.id();
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : Plain.line(text);
  }
}
