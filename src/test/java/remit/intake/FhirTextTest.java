package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Words of transfer-of-care documents. */
class FhirTextTest {
  private static final Path SHARED = Path.of("..", "shared", "fhir");

  private static final String XML =
      """
      <!-- An invented discharge summary. -->
      <Bundle xmlns="http://hl7.org/fhir"><type value="document"/>
        <entry><fullUrl value="urn:uuid:c"/><resource><Composition>
          <date value="2024-12-10T10:00:00+00:00"/><title value="Discharge Summary"/>
          <custodian><reference value="urn:uuid:o"/></custodian>
          <section><title value="Plan and requested actions"/><text><status value="additional"/>
            <div xmlns="http://www.w3.org/1999/xhtml"><table><tr><th>Actions for GP</th>
              <td>Check FBC &amp; U&amp;E<br/>Status: requested<br/>MED3 for 4 weeks</td></tr></table></div>
          </text><section><title value="Deeper"/><text><div>Bleed again.</div></text></section></section>
        </Composition></resource></entry>
        <entry><fullUrl value="urn:uuid:g"/><resource><Organization><name value="Marshside Surgery"/></Organization></resource></entry>
        <entry><fullUrl value="urn:uuid:o"/><resource><Organization><name value="Coastal Hospital NHS Trust"/></Organization></resource></entry>
        <entry><resource><Patient>
          <identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9990000018"/></identifier>
          <identifier><system value="https://coastal.example/hospital-number"/><value value="1234567890"/></identifier>
          <name><given value="Ada"/><given value="May"/><family value="TESTCASE"/></name><birthDate value="1961-04-02"/>
        </Patient></resource></entry>
      </Bundle>""";

  private static final String JSON =
      """
      {"resourceType":"Bundle","type":"document","entry":[
       {"fullUrl":"urn:uuid:c","resource":{"resourceType":"Composition","date":"2024-12-10T10:00:00+00:00",
        "title":"Discharge Summary","custodian":{"reference":"Organization/o"},
        "section":[{"title":"Plan and requested actions","text":{"div":"<div><table><tr><th>Actions for GP</th><td>Check FBC &amp; U&amp;E<br/>Status: requested<br/>MED3 for 4 weeks</td></tr></table></div>"},
         "section":[{"title":"Deeper","text":{"div":"<div>Bleed again.</div>"}}]}]}},
       {"resource":{"resourceType":"Organization","id":"g","name":"Marshside Surgery"}},
       {"resource":{"resourceType":"Organization","id":"o","name":"Coastal Hospital NHS Trust"}},
       {"resource":{"resourceType":"Patient","birthDate":"1961-04-02",
        "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"},
                      {"system":"https://coastal.example/hospital-number","value":"1234567890"}],
        "name":[{"given":["Ada","May"],"family":"TESTCASE"}]}}]}""";

  private static final String WORDS =
      """
      Coastal Hospital NHS Trust
      Discharge Summary
      10/12/2024
      Patient: Ada May TESTCASE
      DOB: 02/04/1961
      NHS No: 9990000018

      Plan and requested actions:
      Actions for GP	Check FBC & U&E
      Status: requested
      MED3 for 4 weeks

      Deeper:
      Bleed again.""";

  @Test
  void xmlAndJsonGiveTheSameWords() {
    assertThat(text("a.xml", XML)).isEqualTo(WORDS);
    assertThat(text("a.json", JSON)).isEqualTo(WORDS);
    assertThat(DocumentReader.takes("a.json", JSON.getBytes(UTF_8))).isTrue();
  }

  @Test
  void aDocumentInAMessageIsReadWithTheLetterThatItEncloses() {
    String letter = Base64.getEncoder().encodeToString("<p>Please check her INR.".getBytes(UTF_8));
    String message =
        """
        {"resourceType":"Bundle","entry":[{"resource":%s},
         {"resource":{"resourceType":"Binary","contentType":"text/plain","content":"%s"}},
         {"resource":{"resourceType":"Binary","contentType":"application/pdf","data":"JVBERi0="}}]}"""
            .formatted(JSON, letter);

    Document document = DocumentReader.read("a.json", message.getBytes(UTF_8));

    assertThat(document.parts().stream().map(Part::text))
        .anyMatch(text -> text.contains("Check FBC"))
        .anyMatch(text -> text.contains("Please check her INR."));
    assertThat(document.unread()).containsExactly("An attachment is a broken PDF.");
  }

  @Test
  void theCharsetThatTheXmlNamesIsUsed() {
    String named = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + XML.replace("Ada", "Zoë");

    Document document = DocumentReader.read("a.xml", named.getBytes(ISO_8859_1));

    assertThat(document.parts().get(0).text()).contains("Patient: Zoë May TESTCASE");
  }

  @Test
  void brokenAndEndlesslyNestedDocumentsAreAnswered() {
    String deep = "<Bundle xmlns=\"http://hl7.org/fhir\">" + "<a>".repeat(50_000);

    for (String broken : List.of(XML.substring(0, 900), JSON.substring(0, 400), deep)) {
      Document document = DocumentReader.read("a.xml", broken.getBytes(UTF_8));

      assertThat(document.parts()).isEmpty();
      assertThat(document.unread()).singleElement().asString().contains("transfer-of-care");
    }
  }

  @Test
  void thePublishedExamplesAreReadWhole() throws IOException {
    Assumptions.assumeTrue(
        java.nio.file.Files.isDirectory(SHARED), "There is no ../shared/fhir: nothing was read.");
    List<Path> examples;
    try (Stream<Path> files = java.nio.file.Files.list(SHARED)) {
      examples = files.filter(file -> file.toString().endsWith(".xml")).toList();
    }

    assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
    for (Path example : examples) {
      Document document =
          DocumentReader.read(example.toString(), java.nio.file.Files.readAllBytes(example));

      assertThat(document.unread()).as(example.toString()).isEmpty();
      assertThat(document.parts().get(0).text())
          .as(example.toString())
          .contains("Plan and requested actions:", "NHS No: ", "DOB: ", "Patient: ")
          .doesNotContain("</", "/>");
    }
  }

  private static String text(String name, String bundle) {
    Document document = DocumentReader.read(name, bundle.getBytes(UTF_8));
    assertThat(document.unread()).isEmpty();
    return document.parts().get(0).text().strip();
  }
}
