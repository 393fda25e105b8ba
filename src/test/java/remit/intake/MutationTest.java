package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * That documents broken at random are answered, soon and in plain words. A longer run with a seed
 * of its own: {@code mvn -B test -Dtest=MutationTest -Dremit.fuzz.seconds=600 -Dremit.fuzz.seed=7}.
 */
class MutationTest {
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("remit.fuzz.seconds", 12));
  private static final long SEED = Long.getLong("remit.fuzz.seed", 20_241_210);
  private static final Duration MOST_FOR_ONE = Duration.ofSeconds(10);
  private static final int LEAST_ROUNDS = 300;

  /** What breaks mails and other files where it stands in the wrong place. */
  private static final List<String> PIECES =
      List.of(
          "\r\n\r\n",
          "\r\n",
          "\n.\n",
          "--alt",
          "--alt--",
          "--",
          "Content-Type: multipart/mixed; boundary=alt\r\n",
          "Content-Type: message/rfc822\r\n\r\n",
          "Content-Transfer-Encoding: base64\r\n",
          "charset=utf-16",
          "=?utf-8?b?",
          "?=",
          "=",
          "=C3",
          "\0",
          "\uFFFF",
          ">",
          "> ",
          "From: a\nTo: b\nSubject: c\n",
          "-- \n",
          "<",
          "<table><tr><td>",
          "<blockquote type=cite>",
          "&#",
          "{",
          "}",
          "\\par",
          "\\bin999999 ",
          "PK\u0003\u0004",
          "endobj",
          "stream\r\n",
          "<</Length 999999999>>",
          "/Kids[1 0 R]",
          "[",
          "]",
          "\"",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>");

  @Test
  void brokenDocumentsAreAnsweredSoonAndInPlainWords() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Samples.Sample> samples = Samples.all();
    long end = System.nanoTime() + TIME.toNanos();
    int round = 0;
    while (System.nanoTime() < end) {
      round++;
      Samples.Sample sample = samples.get(random.nextInt(samples.size()));
      byte[] broken = sample.bytes();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        broken = mutated(broken, samples.get(random.nextInt(samples.size())).bytes(), random);
      }
      String where = "seed %d, round %d, %s".formatted(SEED, round, sample.name());
      long before = System.nanoTime();

      Document document = DocumentReader.read(sample.name(), broken);

      assertThat(Duration.ofNanos(System.nanoTime() - before)).as(where).isLessThan(MOST_FOR_ONE);
      assertThat(document.parts().size() + document.unread().size()).as(where).isPositive();
      assertThat(document.parts()).as(where).noneMatch(part -> part.text().isBlank());
      assertThat(document.unread())
          .as(where)
          .allMatch(why -> why.matches("[A-Z][A-Za-z0-9 ,;:'’()./-]+\\."))
          .noneMatch(why -> why.contains("Exception"));
    }
    System.out.printf("MutationTest: %d documents with seed %d%n", round, SEED);
    assertThat(round).isGreaterThan(LEAST_ROUNDS);
  }

  private static byte[] mutated(byte[] bytes, byte[] other, RandomGenerator random) {
    int length = Math.max(1, bytes.length);
    int from = random.nextInt(length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(Math.max(1, length / 4)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, Math.min(from, bytes.length));
    switch (random.nextInt(7)) {
      case 0 -> {
        // the rest is cut away between the two places
      }
      case 1 -> {
        return out.toByteArray();
      }
      case 2 -> {
        for (int i = random.nextInt(1, 40); i > 0; i--) {
          out.write(bytes, Math.min(from, bytes.length), Math.max(0, to - from));
        }
        to = from;
      }
      case 3 -> {
        out.write(random.nextInt(256));
        to = Math.min(bytes.length, from + 1);
      }
      case 4 -> {
        int start = random.nextInt(other.length);
        out.write(other, start, random.nextInt(other.length - start));
        to = from;
      }
      case 5 -> {
        for (int i = from; i < to; i++) {
          out.write(random.nextInt(10) == 0 ? random.nextInt(256) : bytes[i]);
        }
      }
      default -> {
        out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(ISO_8859_1));
        to = from;
      }
    }
    out.write(bytes, Math.min(to, bytes.length), Math.max(0, bytes.length - to));
    return out.toByteArray();
  }
}
