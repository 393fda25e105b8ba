package remit.practice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import remit.request.MailAddress;

/** One row of the address book, whose faults name its cells. */
final class AddressBookRow {
  /** What may stand within words that are more than an address. */
  private static final Pattern WITHIN = Pattern.compile("[^\\s<>()\",;:]{1,64}@[^\\s<>()\",;:]+");

  /** Domains whose names are written in other letters than they are shown in. */
  private static final Pattern ENCODED = Pattern.compile("(?:^|.*\\.)xn--.*");

  private final AddressBookReader sheet;
  private final int row;
  private final CSVRecord cells;
  private final Map<String, Integer> taken;

  /**
   * A row.
   *
   * @param taken the rows of the names, addresses and domains that stand above it
   */
  AddressBookRow(AddressBookReader sheet, int row, CSVRecord cells, Map<String, Integer> taken) {
    this.sheet = sheet;
    this.row = row;
    this.cells = cells;
    this.taken = taken;
  }

  /** The service; null, with its faults told, if there is one. */
  @Nullable KnownService read() {
    String name = sheet.text(cells, AddressBookReader.NAME);
    if (name.isEmpty()) {
      missing(AddressBookReader.NAME);
    } else {
      take("name " + name.toLowerCase(Locale.ROOT), AddressBookReader.NAME, name, "name");
    }
    Set<MailAddress> addresses = addresses();
    Set<String> domains = domains();
    if (sheet.list(cells, AddressBookReader.ADDRESSES).isEmpty()
        && sheet.list(cells, AddressBookReader.DOMAINS).isEmpty()) {
      sheet.fault(
          row,
          null,
          "the row says neither from which addresses nor from which domains the service writes.",
          null);
    }
    MailAddress reply = replyAddress();
    return name.isEmpty() || reply == null
        ? null
        : new KnownService(
            name, addresses, domains, reply, sheet.text(cells, AddressBookReader.NOTES));
  }

  private Set<MailAddress> addresses() {
    Set<MailAddress> addresses = new LinkedHashSet<>();
    for (String word : sheet.list(cells, AddressBookReader.ADDRESSES)) {
      address(AddressBookReader.ADDRESSES, word)
          .ifPresent(
              address -> {
                if (take(address.key(), AddressBookReader.ADDRESSES, word, "address")) {
                  addresses.add(address);
                }
              });
    }
    return addresses;
  }

  private @Nullable MailAddress replyAddress() {
    List<String> words = sheet.list(cells, AddressBookReader.REPLY);
    if (words.isEmpty()) {
      missing(AddressBookReader.REPLY);
      return null;
    }
    if (words.size() > 1) {
      sheet.fault(row, AddressBookReader.REPLY, "there is more than one address.", words.get(0));
      return null;
    }
    return address(AddressBookReader.REPLY, words.get(0)).orElse(null);
  }

  private Optional<MailAddress> address(String heading, String word) {
    Optional<MailAddress> address =
        MailAddress.of(word).filter(found -> !ENCODED.matcher(found.domain()).matches());
    if (address.isEmpty()) {
      sheet.fault(row, heading, "“%s” is not one mail address.".formatted(word), within(word));
    }
    return address;
  }

  private static @Nullable String within(String word) {
    Matcher matcher = WITHIN.matcher(word);
    return matcher.find()
        ? MailAddress.of(matcher.group()).map(MailAddress::toString).orElse(null)
        : null;
  }

  private Set<String> domains() {
    Set<String> domains = new LinkedHashSet<>();
    for (String word : sheet.list(cells, AddressBookReader.DOMAINS)) {
      String domain = word.toLowerCase(Locale.ROOT);
      if (!MailAddress.isDomain(domain) || ENCODED.matcher(domain).matches()) {
        String bare = domain.replaceFirst("^.*[@/]", "").replaceFirst("^[*.]+", "");
        sheet.fault(
            row,
            AddressBookReader.DOMAINS,
            "“%s” is not a domain.".formatted(word),
            MailAddress.isDomain(bare) && !bare.equals(domain) ? bare : null);
      } else if (AddressBook.SHARED.contains(domain)) {
        sheet.fault(
            row,
            AddressBookReader.DOMAINS,
            "many services or anybody may write from %s.".formatted(domain),
            "list the service's own addresses under “addresses” instead");
      } else if (take(domain, AddressBookReader.DOMAINS, word, "domain")) {
        domains.add(domain);
      }
    }
    return domains;
  }

  /** Whether nothing above has the same; otherwise says where it stands. */
  private boolean take(String key, String heading, String word, String what) {
    Integer other = taken.putIfAbsent(key, row);
    if (other != null && !(other == row)) {
      sheet.fault(
          row,
          heading,
          "the %s “%s” stands in row %d too; it can belong to one service only."
              .formatted(what, word, other),
          null);
    }
    return other == null || other == row;
  }

  private void missing(String heading) {
    if (sheet.hasColumn(heading)) {
      sheet.fault(row, heading, "the cell is empty.", null);
    }
  }
}
