package remit.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.request.MailAddress;

/**
 * Who wrote a mail, and to whom: a response goes from one mailbox that a person reads to another.
 *
 * @param writer the address of the one who wrote it; null if that is not plain
 * @param refusals why no response may go, in plain sentences
 */
record Correspondents(@Nullable MailAddress writer, List<String> refusals) {
  private static final List<String> TO =
      List.of("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc");

  /** The names of mailboxes that no person reads. */
  private static final Pattern ROBOT =
      Pattern.compile(
          "(?:.*[._+-])?(?:no|not|dont|donot|do[._-]not|never)[._-]?reply(?:[._+-].*|\\d*)"
              + "|(?:.*[._+-])?unattended(?:[._+-].*)?"
              + "|auto[._-]?(?:reply|responder|response|mailer|notify)(?:[._+-].*)?"
              + "|mailer[._-]?daemon(?:[._+-].*)?|mail[._-]?daemon|daemon|mdaemon"
              + "|post-?master(?:[+].*)?|root|nobody|(?:www-?)?admin-?bot|cron"
              + "|listserv|majordomo|mailman(?:[._+-].*)?|owner-.+|.+-(?:owner|request|errors)"
              + "|(?:.+-)?bounces?(?:[+=._-].*)?|.+[._-]bounces?(?:[+=].*)?");

  Correspondents {
    refusals = List.copyOf(refusals);
  }

  static Correspondents of(MailHeaders mail, Collection<MailAddress> ours) {
    List<String> refusals = new ArrayList<>();
    Set<String> own = ours.stream().map(Correspondents::mailbox).collect(Collectors.toSet());
    MailAddress writer = writer(mail);
    if (writer == null) {
      refusals.add("The mail does not hold one plain address in its line From.");
    }
    for (MailAddress address : origins(mail)) {
      if (own.contains(mailbox(address))) {
        refusals.add("The mail comes from the practice itself.");
        break;
      }
    }
    addReturnPath(mail, refusals);
    origins(mail).stream()
        .filter(address -> ROBOT.matcher(address.local().toLowerCase(Locale.ROOT)).matches())
        .distinct()
        .forEach(
            address ->
                refusals.add(
                    "The mail comes from %s, a mailbox that no person reads.".formatted(address)));
    boolean addressed =
        TO.stream()
            .flatMap(name -> mail.all(name).stream())
            .flatMap(line -> AddressLine.of(line).addresses().stream())
            .anyMatch(address -> own.contains(mailbox(address)));
    if (!addressed) {
      refusals.add(
          "None of the practice's addresses is among those that the mail is addressed to.");
    }
    return new Correspondents(writer, refusals);
  }

  private static @Nullable MailAddress writer(MailHeaders mail) {
    List<String> from = mail.all("from");
    AddressLine line = from.size() == 1 ? AddressLine.of(from.get(0)) : null;
    return line != null && line.isClear() && line.named().size() == 1
        ? line.addresses().get(0)
        : null;
  }

  /** All addresses that the mail says it comes from. */
  private static List<MailAddress> origins(MailHeaders mail) {
    List<MailAddress> addresses = new ArrayList<>();
    for (String name : List.of("from", "sender", "return-path", "reply-to")) {
      mail.all(name).forEach(line -> addresses.addAll(AddressLine.of(line).addresses()));
    }
    return addresses;
  }

  private static void addReturnPath(MailHeaders mail, List<String> refusals) {
    if (mail.words("return-path").stream()
        .anyMatch(path -> path.replaceAll("\\s", "").equals("<>"))) {
      refusals.add("The mail has an empty return path, as mails of machines have.");
    }
  }

  /** The same for all addresses of one mailbox, whatever stands after a + in them. */
  static String mailbox(MailAddress address) {
    String key = address.key();
    int plus = key.indexOf('+');
    return plus > 0 ? key.substring(0, plus) + key.substring(key.lastIndexOf('@')) : key;
  }
}
