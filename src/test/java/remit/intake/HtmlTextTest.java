package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of HTML pages. */
class HtmlTextTest {
  @Test
  void blocksListsAndRowsKeepTheirLines() {
    assertThat(
            HtmlText.read(
                "<h1>Plan</h1><ul><li>FBC<li>U&amp;E</ul><table><tr><th>Drug<th>Dose<tr><td></td>"
                    + "<td><p>5&nbsp;mg</p></td></tr></table>one<br>two<pre>a\n  b</pre>"))
        .isEqualTo("Plan\n- FBC\n- U&E\nDrug\tDose\n\t5 mg\none\ntwo\na\n  b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span style='display: none'>HIDDEN</span>",
        "<div style='color:red; VISIBILITY:hidden'><p>HIDDEN</p></div>",
        "<span style='font-size:0px'>HIDDEN</span>",
        "<span style='mso-hide:all'>HIDDEN</span>",
        "<p hidden>HIDDEN</p>",
        "<script>HIDDEN</script>",
        "<!-- HIDDEN -->",
        "<template>HIDDEN</template>",
      })
  void whatNobodySeesIsNotRead(String hidden) {
    assertThat(HtmlText.read("<p>Please " + hidden + "see her.</p>").replaceAll("\\s+", " "))
        .isEqualTo("Please see her.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"font-size:0.9em", "font-size:10px", "opacity:0.8", "display:block"})
  void whatIsMerelySmallIsRead(String style) {
    assertThat(HtmlText.read("<p style='" + style + "'>Please see her.</p>"))
        .isEqualTo("Please see her.");
  }

  @Test
  void aPageOfPicturesAloneCouldNotBeRead() {
    Document page =
        DocumentReader.read("a.html", "<html><img src='data:,'></html>".getBytes(UTF_8));

    assertThat(page.parts()).isEmpty();
    assertThat(page.unread()).singleElement().asString().contains("no words");
  }
}
