package remit.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The files that a command reads. */
final class Inputs {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Letters and mails (.eml .msg .txt .pdf .docx .doc .rtf .html, FHIR), requests as JSON (one"
              + " object, a list, or a line each) or CSV (an ask a row), or folders of them; - reads"
              + " standard input.")
  List<String> files = new ArrayList<>();

  /** Whether nothing but standard input is read. */
  boolean areStandardInputOnly() {
    return files.equals(List.of(Incoming.STANDARD_INPUT));
  }
}
