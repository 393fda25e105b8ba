package remit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of requests, an ask a row. */
class RequestCsvTest {
  private static List<Received> read(String table) {
    List<Received> received = new ArrayList<>();
    new RequestReader()
        .read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), received::add);
    return received;
  }

  private static String faults(Received received) {
    return String.join("\n", received.faults().stream().map(RequestFault::words).toList());
  }

  @Test
  void rowsOfTheSameRequestAreItsAsks() {
    List<Received> received =
        read(
            """
            request,received,quote,work
            R1,10/12/2024,please re-refer,re-refer
            R1,10/12/2024,and take her blood,blood-test
            R2,11/12/2024,please refer,refer
            """);

    assertThat(received).hasSize(2);
    Request first = Objects.requireNonNull(received.get(0).request());
    assertThat(first.asks()).extracting(Ask::work).containsExactly("re-refer", "blood-test");
    assertThat(first.id()).isEqualTo("R1");
  }

  @Test
  void rowsThatSayDifferentThingsOfOneRequestAreRefused() {
    List<Received> received =
        read("request,received,quote\nR1,10/12/2024,one\nR1,11/12/2024,two\n");

    assertThat(received).hasSize(1);
    assertThat(received.get(0).request()).isNull();
    assertThat(faults(received.get(0))).contains("row 3", "row 2", "other things");
  }

  @Test
  void anEmptyCellIsUnknownAndNoneSaysThatThereAreNone() {
    List<Received> received = read("request,quote,danger signs,values\nR1,please refer,none,\n");

    Request request = Objects.requireNonNull(received.get(0).request());
    assertThat(request.dangerSigns()).isEmpty();
    assertThat(request.values()).isNull();
    assertThat(request.asks().get(0).missedAppointment()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "request,quot | R1,x | Perhaps: quote",
        "request,quote,quote | R1,x,y | two columns",
        "request,quote,received | R1,x,31/02/2024 | 31/02/2024",
        "request,quote,episode | R1,x,opration | Perhaps: operation",
        "request,quote,missed appointment | R1,x,perhaps | neither yes nor no",
        "request,quote,weeks postnatal | R1,x,six | six",
        "request,quote | R1,\"x | quotation mark",
      })
  void aFaultIsSaidInAPlainSentence(String headings, String row, String message) {
    List<Received> received = read(headings + "\n" + row + "\n");

    assertThat(received).hasSize(1);
    assertThat(received.get(0).request()).isNull();
    assertThat(faults(received.get(0))).contains(message);
  }
}
