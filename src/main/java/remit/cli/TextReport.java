package remit.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;
import remit.guidance.Days;
import remit.guidance.Reason;
import remit.guidance.Source;
import remit.reading.Reading;
import remit.request.Request;
import remit.request.Sender;
import remit.triage.Assessment;
import remit.triage.Because;
import remit.triage.Decision;

/** Answers as a medical secretary reads them. */
final class TextReport implements Report {
  private static final int WIDTH = 100;
  private static final int LABEL = 14;
  private static final String INDENT = "   ";

  private final PrintStream out;
  private final boolean explain;

  TextReport(PrintStream out, boolean explain) {
    this.out = out;
    this.explain = explain;
  }

  @Override
  public void begin() {}

  @Override
  public void end() {}

  @Override
  public void add(Answer answer) {
    Assessment assessment = answer.assessment();
    out.println(answer.name() + (assessment == null ? "" : heading(assessment)));
    switch (answer.status()) {
      case COULD_NOT_READ -> out.println(INDENT + "COULD NOT READ: a person must look at it.");
      case NO_REQUEST -> out.println(INDENT + "NO REQUEST: nothing is asked of the practice.");
      case ASSESSED -> {
        int number = 0;
        for (Decision decision :
            assessment == null ? List.<Decision>of() : assessment.decisions()) {
          number++;
          print(number, decision);
        }
      }
    }
    for (String notice : answer.notices()) {
      line("Note", notice);
    }
    if (explain && answer.reading() != null) {
      explain(answer.reading());
    }
    out.println();
  }

  /** Every passage with its reading, so that a person can see that nothing slipped. */
  private void explain(Reading reading) {
    out.println();
    for (Reading.Line line : reading.lines()) {
      line("[" + line.reading() + "]", line.text());
    }
  }

  private static String heading(Assessment assessment) {
    Request request = assessment.request();
    StringBuilder text = new StringBuilder();
    if (request.id() != null) {
      text.append(" · ").append(request.id());
    }
    Sender sender = request.sender();
    if (sender.organisation() != null) {
      text.append(" · ").append(sender.organisation());
    }
    if (sender.kind() != null) {
      text.append(" · ").append(sender.kind().id().replace('-', ' '));
    }
    text.append(
        request.received() == null
            ? " · day of receipt unknown"
            : " · received " + Days.words(request.received()));
    if (assessment.day() != null && !assessment.day().equals(request.received())) {
      text.append(", decided as of ").append(Days.words(assessment.day()));
    }
    return text.toString();
  }

  private void print(int number, Decision decision) {
    out.println();
    out.println(
        " %d. %s: %s"
            .formatted(
                number,
                decision.outcome().id().toUpperCase(Locale.ROOT),
                decision.category().label()));
    line("Asked", "“" + decision.ask().quote().replaceAll("\\s+", " ") + "”");
    String label = "Why";
    for (Because step : decision.because()) {
      line(label, step.says());
      label = "";
    }
    label = "Reasons";
    for (Reason reason : decision.reasons()) {
      line(label, reason.wording() + ".");
      label = "";
    }
    Source source = decision.source();
    if (source != null) {
      line(
          "Source",
          source.document()
              + ", “"
              + source.heading()
              + "”: “"
              + source.quote()
              + "”"
              + (source.verified() ? "" : " (provisional: the LMC has not confirmed this row)"));
    }
    label = "Would change";
    for (String change : decision.wouldChange()) {
      line(label, change);
      label = "";
    }
    if (decision.item() != null && decision.item().nextStep() != null) {
      line("Next", decision.item().nextStep());
    }
    if (decision.reply() != null) {
      line("Reply", decision.reply() + " (write it with: remit reply)");
    }
  }

  private void line(String label, String text) {
    String indent = " ".repeat(INDENT.length() + LABEL);
    String wrapped = WordUtils.wrap(text, WIDTH - indent.length(), "\n" + indent, false);
    out.println(INDENT + label + " ".repeat(Math.max(1, LABEL - label.length())) + wrapped);
  }
}
