package remit.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.intake.Document;
import remit.intake.Part;

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
