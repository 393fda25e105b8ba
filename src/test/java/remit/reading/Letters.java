package remit.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.intake.Document;
import remit.intake.Part;
import remit.request.Mail;

/** Letters made of a letterhead and one sentence, and the tables that tests run over. */
final class Letters {
  private Letters() {}

  static Guidance guidance() throws IOException, GuidanceFaultsException {
    return GuidanceReader.read(Path.of("rules", "sefton"));
  }

  static Document letter(String letterhead, String words) {
    String text =
        letterhead
            + "\n10 December 2024\n\nDear Dr Example\n\n"
            + "Mrs Ada TESTCASE DOB 02/04/1961 NHS 999 000 0018\n\n"
            + words
            + "\n\nYours sincerely\n\n";
    return new Document(
        null,
        null,
        null,
        null,
        Document.Kind.FILE,
        List.of(new Part(Part.Kind.FILE, "", text)),
        List.of());
  }

  /** A mail of two parts, its subject and its words. */
  static Document mail(String subject, String words) {
    return new Document(
        new Mail("<one@coastal-hospital.example>", subject, List.of()),
        "Ward 7",
        "ward7@coastal-hospital.example",
        LocalDate.of(2024, 12, 10),
        Document.Kind.MAIL,
        List.of(new Part(Part.Kind.SUBJECT, "", subject), new Part(Part.Kind.BODY, "", words)),
        List.of());
  }

  static List<CSVRecord> table(String file) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(Files.readString(Path.of("test-data", file))))
        .getRecords();
  }
}
