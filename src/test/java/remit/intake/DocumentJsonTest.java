package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remit.request.Mail;

/** Documents as JSON and back. */
class DocumentJsonTest {
  private static final long SEED = 20_241_210;
  private static final int DOCUMENTS = 3_000;

  /** Half a surrogate pair, marks of JSON, and what lies outside of the first plane. */
  private static final String SIGNS =
      "a Zé\n\t\"\\{}[]:,/\u0000\u001f\u007f\u2028\uD83D\uDE00\uD83D\uFEFF\uFFFF";

  @Test
  void everyDocumentComesBackAsItWas() throws IOException {
    Random random = new Random(SEED);

    for (int i = 0; i < DOCUMENTS; i++) {
      Document document = document(random);
      assertThat(DocumentJson.read(DocumentJson.write(document)))
          .as("document %d with seed %d", i, SEED)
          .isEqualTo(document);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":[],\"unread\":[]} x",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":null,\"parts\":[],\"unread\":[]}",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"LETTER\",\"parts\":[],\"unread\":[]}",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":\"31 Feb\",\"kind\":\"FILE\",\"parts\":[],\"unread\":[]}",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":null,\"unread\":[]}",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":[null],\"unread\":[]}",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":[],\"unread\":[null]}",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":[{\"kind\":\"BODY\",\"name\":\"\",\"text\":null}],\"unread\":[]}",
        "{\"mail\":{\"messageId\":null,\"subject\":null,\"references\":[]},\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":[],\"unread\":[]}",
        "{\"mail\":null,\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":[],\"unread\":[]}",
        "{\"mail\":null,\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":[],\"unread\":[],\"more\":1}",
        "{\"fromName\":null,\"fromAddress\":null,\"sent\":null,\"kind\":\"FILE\",\"parts\":[],\"unread\":[]}",
      })
  void nothingButAWholeDocumentIsTaken(String json) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> DocumentJson.read(json.getBytes(UTF_8)));
  }

  @Test
  void jsonNestedWithoutEndIsNotTaken() {
    byte[] json = "{\"parts\":".repeat(100_000).getBytes(UTF_8);

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> DocumentJson.read(json));
  }

  private static Document document(Random random) {
    return new Document(
        random.nextBoolean() ? null : new Mail(words(random), perhaps(random), texts(random)),
        perhaps(random),
        perhaps(random),
        random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(10_000_000) - 5_000_000),
        any(random, Document.Kind.values()),
        Stream.generate(() -> part(random)).limit(random.nextInt(5)).toList(),
        texts(random));
  }

  private static Part part(Random random) {
    return new Part(any(random, Part.Kind.values()), words(random), words(random));
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  private static @Nullable String perhaps(Random random) {
    return random.nextInt(3) == 0 ? null : words(random);
  }

  private static List<String> texts(Random random) {
    return Stream.generate(() -> words(random)).limit(random.nextInt(4)).toList();
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      words.append(
          random.nextInt(4) == 0
              ? (char) random.nextInt(0x10000)
              : SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return words.toString();
  }
}
