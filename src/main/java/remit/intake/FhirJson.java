package remit.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** A FHIR document in JSON. */
final class FhirJson {
  private static final int MOST_DEPTH = 100;
  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MOST_DEPTH)
                      .maxStringLength(Bounds.MOST_BYTES)
                      .build())
              .build());

  private FhirJson() {}

  static String read(byte[] bytes, Intake intake) throws IOException {
    try {
      return FhirText.read(MAPPER.readTree(bytes), intake);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("is a broken transfer-of-care document.");
    }
  }
}
