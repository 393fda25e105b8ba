package remit.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remit.request.MailAddress;

/** The practice's address book, and what the practice is told of its faults. */
class AddressBookReaderTest {
  private static final String HEAD = "name,addresses,domains,reply address,notes\n";

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve(AddressBookReader.FILE), text);
  }

  private String faults(String text) throws IOException {
    Path file = file(text);
    return String.valueOf(
        catchThrowableOfType(PracticeFaultsException.class, () -> AddressBookReader.read(file))
            .getMessage());
  }

  private static MailAddress address(String text) {
    return MailAddress.of(text).orElseThrow();
  }

  @Test
  void aServiceIsKnownByItsAddressBeforeItsDomain() throws Exception {
    Path file =
        file(
            HEAD
                + "Coastal Hospital,,coastal.example;wards.coastal.example,gp@coastal.example,\n"
                + "Coastal bloods,Bloods@coastal.example;lab.team@nhs.net,,lab@coastal.example,ext 7\n");

    AddressBook book = AddressBookReader.read(file);

    assertThat(book.writingFrom(address("x@COASTAL.example")))
        .map(KnownService::name)
        .contains("Coastal Hospital");
    assertThat(book.writingFrom(address("bloods@coastal.example")))
        .map(service -> service.replyAddress().toString())
        .contains("lab@coastal.example");
    assertThat(book.writingFrom(address("other@nhs.net"))).isEmpty();
    assertThat(book.writingFrom(address("x@a.coastal.example"))).isEmpty();
    assertThat(book.named(" coastal BLOODS ")).map(KnownService::notes).contains("ext 7");
  }

  @Test
  void aBookThatExcelSavedWithSemicolonsIsTheSame() throws Exception {
    Path file = folder.resolve(AddressBookReader.FILE);
    String text =
        "Name;Reply_Address;Domains;Notes\r\nSt Mary’s;a@mary.example;\"mary.example;m.example\";\r\n";
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));

    AddressBook book = AddressBookReader.read(file);

    assertThat(book.services())
        .singleElement()
        .satisfies(service -> assertThat(service.name()).isEqualTo("St Mary’s"))
        .satisfies(
            service ->
                assertThat(service.domains())
                    .containsExactlyInAnyOrder("mary.example", "m.example"));
  }

  @Test
  void withoutAFileNobodyIsKnown() throws Exception {
    assertThat(AddressBookReader.read(folder.resolve("services.csv")).services()).isEmpty();
  }

  @Test
  void allFaultsAreReportedTogetherByRowAndColumn() throws IOException {
    String words =
        faults(
            HEAD
                + "Coastal,,coastal.example,,\n"
                + ",Ward 7 <ward7@coastal.example>,,a@coastal.example;b@coastal.example,\n"
                + "Third,,@third.example,third@nowhere,\n");

    assertThat(words.lines())
        .containsExactly(
            "at services.csv, row 2, column “reply address”: the cell is empty.",
            "at services.csv, row 3, column “name”: the cell is empty.",
            "at services.csv, row 3, column “addresses”: “Ward 7 <ward7@coastal.example>” is not one"
                + " mail address. Perhaps: ward7@coastal.example.",
            "at services.csv, row 3, column “reply address”: there is more than one address."
                + " Perhaps: a@coastal.example.",
            "at services.csv, row 4, column “domains”: “@third.example” is not a domain. Perhaps:"
                + " third.example.",
            "at services.csv, row 4, column “reply address”: “third@nowhere” is not one mail"
                + " address.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,,nhs.net,a@nhs.net, | many services or anybody may write from nhs.net. Perhaps: list the service's own addresses under “addresses” instead.",
        "A,,*.a.example,a@a.example, | Perhaps: a.example",
        "A,,https://a.example,a@a.example, | Perhaps: a.example",
        "A,,xn--e1afmkfd.example,a@a.example, | “xn--e1afmkfd.example” is not a domain.",
        "A,,аpple.example,a@a.example, | “аpple.example” is not a domain.",
        "A,,,a@a.example, | the row says neither from which addresses nor from which domains the service writes.",
        "A,mailto:a@a.example,,a@a.example, | Perhaps: a@a.example",
        "A,,a.example,a@a.example,,more | more cells than there are headings",
        "A,,known.example,a@a.example, | the domain “known.example” stands in row 2 too; it can belong to one service only.",
        "A,KNOWN@x.example,,a@a.example, | the address “KNOWN@x.example” stands in row 2 too",
        "known,,a.example,a@a.example, | the name “known” stands in row 2 too",
      })
  void aFaultIsSaidInAPlainSentence(String row, String message) throws IOException {
    String known = "Known,known@x.example,known.example,known@x.example,\n";

    assertThat(faults(HEAD + known + row + "\n")).contains("row 3").contains(message);
  }

  @Test
  void headingsAreChecked() throws IOException {
    assertThat(faults("name,name,adresses,domains\n"))
        .contains("row 1, column “name”: two columns have this heading.")
        .contains("“adresses” is not a known heading. Perhaps: addresses.")
        .contains("column “reply address”: the column is missing.");
    assertThat(faults("name,reply address\n"))
        .contains("column “addresses”: the column is missing, and so is the column “domains”.");
    assertThat(faults("")).contains("services.csv: the file is empty. Perhaps: a first row with");
    assertThat(faults(HEAD + "\"A,,")).contains("this is not a readable table");
    assertThat(faults("x".repeat(3 << 20))).contains("the file is larger than any address book.");
  }
}
