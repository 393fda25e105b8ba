package remit.mail;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.practice.AddressBook;
import remit.practice.KnownService;
import remit.request.MailAddress;

/**
 * What the lines of a mail that name its sender say, taken together.
 *
 * @param service the known service that it claims to come from; null if none
 * @param doubts why that is not to be relied on, in plain sentences
 */
record SenderLines(@Nullable KnownService service, List<String> doubts) {
  private static final Pattern SOME_ADDRESS =
      Pattern.compile("[^\\s<>()\"',;:]{1,64}@[^\\s<>()\"',;:]{1,255}");

  SenderLines {
    doubts = List.copyOf(doubts);
  }

  static SenderLines of(MailHeaders mail, AddressBook book) {
    if (!mail.isWhole()) {
      return doubtful(
          "The head of the mail could not be read, so the lines that name its sender could not be"
              + " compared.");
    }
    List<String> from = mail.all("from");
    if (from.stream().allMatch(String::isBlank)) {
      return doubtful("The mail has no line From, so it does not say who wrote it.");
    }
    if (from.size() > 1) {
      return doubtful("The mail has %d lines From; a mail has one.".formatted(from.size()));
    }
    AddressLine line = AddressLine.of(from.get(0));
    if (line.named().size() > 1) {
      return doubtful("The mail has %d addresses in its line From.".formatted(line.named().size()));
    }
    if (line.named().isEmpty() || !line.isClear()) {
      return doubtful("The mail's line From does not hold one plain address.");
    }
    return compared(line.named().get(0), mail, book);
  }

  private static SenderLines doubtful(String why) {
    return new SenderLines(null, List.of(why));
  }

  private static SenderLines compared(AddressLine.Named from, MailHeaders mail, AddressBook book) {
    List<String> doubts = new ArrayList<>();
    KnownService service = book.writingFrom(from.address()).orElse(null);
    if (service == null) {
      doubts.add("No service in services.csv writes from %s.".formatted(from.address()));
      LookAlike.of(from.address().domain(), book.domains())
          .filter(why -> !book.domains().contains(from.address().domain()))
          .ifPresent(doubts::add);
      partOf(from.address().domain(), book).ifPresent(doubts::add);
    }
    if (showsAnother(from)) {
      doubts.add(
          "The name beside the sender's address shows another address than %s."
              .formatted(from.address()));
    }
    addOtherSender(from.address(), mail, doubts);
    addReplyTo(from.address(), service, mail, book, doubts);
    return new SenderLines(service, doubts);
  }

  private static Optional<String> partOf(String domain, AddressBook book) {
    return book.services().stream()
        .flatMap(service -> service.domains().stream())
        .filter(known -> domain.endsWith("." + known))
        .findFirst()
        .map(
            known ->
                "%s is a part of %s, but services.csv lists only %2$s itself."
                    .formatted(domain, known));
  }

  /** Whether the name holds an address other than the one beside it. */
  private static boolean showsAnother(AddressLine.Named from) {
    String name = Normalizer.normalize(from.name(), Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    Matcher shown = SOME_ADDRESS.matcher(name.replaceAll("\\s*@\\s*", "@"));
    while (shown.find()) {
      if (!shown.group().equalsIgnoreCase(from.address().toString())) {
        return true;
      }
    }
    return false;
  }

  private static void addOtherSender(MailAddress from, MailHeaders mail, List<String> doubts) {
    for (String value : mail.all("sender")) {
      AddressLine line = AddressLine.of(value);
      if (line.named().size() != 1 || !line.isClear()) {
        doubts.add("The mail's line Sender does not hold one plain address.");
      } else if (!line.addresses().get(0).domain().equals(from.domain())) {
        doubts.add(
            "The mail was sent by %s in the name of %s, from another domain."
                .formatted(line.addresses().get(0), from));
      }
    }
  }

  private static void addReplyTo(
      MailAddress from,
      @Nullable KnownService service,
      MailHeaders mail,
      AddressBook book,
      List<String> doubts) {
    for (String value : mail.all("reply-to")) {
      AddressLine line = AddressLine.of(value);
      if (line.named().isEmpty() || !line.isClear()) {
        doubts.add("The mail's line Reply-To does not hold plain addresses.");
      }
      for (MailAddress wanted : line.addresses()) {
        boolean same =
            service == null
                ? wanted.key().equals(from.key())
                : wanted.key().equals(service.replyAddress().key())
                    || book.writingFrom(wanted).filter(service::equals).isPresent();
        if (!same) {
          doubts.add(
              "The mail asks for the reply to go to %s, which is not the service that it came from."
                  .formatted(wanted));
        }
      }
    }
  }
}
