package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * That memory does not grow with the number of documents. For a hundred thousand: {@code mvn -B
 * test -Dtest=ManyDocumentsTest -Dremit.documents=100000}.
 */
class ManyDocumentsTest {
  private static final String DOCUMENTS = System.getProperty("remit.documents", "4000");

  @Test
  void manyDocumentsAreReadInTheMemoryThatAFewTake() throws Exception {
    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "remit.intake.ManyDocuments",
                DOCUMENTS)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    String said = new String(reading.getInputStream().readAllBytes(), UTF_8);

    assertThat(reading.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip()).isEqualTo("read " + DOCUMENTS);
  }
}
