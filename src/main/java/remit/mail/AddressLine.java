package remit.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import remit.request.MailAddress;

/**
 * The addresses in one line of a mail's head.
 *
 * @param named each plain address with the name that stands beside it
 * @param isClear whether nobody could read the line as other addresses
 */
record AddressLine(List<Named> named, boolean isClear) {
  private static final int LONGEST = 20_000;
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?[^?\\s]*\\?=");

  AddressLine {
    named = List.copyOf(named);
  }

  /**
   * An address with a name.
   *
   * @param name the decoded name, empty if there is none
   * @param address the address
   */
  record Named(String name, MailAddress address) {}

  static AddressLine of(String line) {
    if (line.length() > LONGEST) {
      return new AddressLine(List.of(), false);
    }
    AddressList parsed;
    try {
      parsed = LenientAddressParser.DEFAULT.parseAddressList(line);
    } catch (RuntimeException | StackOverflowError e) {
      return new AddressLine(List.of(), false); // the parser was not made for every line
    }
    List<Named> named = new ArrayList<>();
    boolean plain = true;
    for (Mailbox mailbox : parsed.flatten()) {
      Optional<MailAddress> address = MailAddress.of(String.valueOf(mailbox.getAddress()));
      String name = mailbox.getName() == null ? "" : MailHeaders.decoded(mailbox.getName());
      address.ifPresent(found -> named.add(new Named(name, found)));
      plain &= address.isPresent();
    }
    return new AddressLine(named, plain && signs(line) == named.size());
  }

  List<MailAddress> addresses() {
    return named.stream().map(Named::address).toList();
  }

  /** How many @ signs stand outside of names and comments. */
  private static long signs(String line) {
    String bare = QUOTED.matcher(line).replaceAll(" ");
    bare = COMMENT.matcher(bare).replaceAll(" ");
    bare = ENCODED_WORD.matcher(bare).replaceAll(" ");
    return bare.chars().filter(c -> c == '@').count();
  }
}
