package remit.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import remit.practice.AddressBook;
import remit.practice.KnownService;
import remit.request.MailAddress;

/**
 * To whom the draft of a reply is addressed: to the reply address of a service in the practice's
 * address book, or to nobody.
 *
 * @param address where the draft goes; null if it is addressed to nobody
 * @param notes why, in plain sentences for the person who sends it
 */
public record Addressee(@Nullable MailAddress address, List<String> notes) {
  /** Copies the notes, and wants to hear why. */
  public Addressee {
    notes = List.copyOf(notes);
    if (notes.isEmpty()) {
      throw new IllegalArgumentException("an addressee needs a note");
    }
  }

  /**
   * The addressee of a reply to a mail: the service that it came from, if that is beyond doubt.
   *
   * @param mail the head of the mail
   */
  public static Addressee ofMail(MailHeaders mail, AddressBook book) {
    SenderLines lines = SenderLines.of(mail, book);
    KnownService service = lines.service();
    return lines.doubts().isEmpty() && service != null ? to(service) : nobody(lines.doubts());
  }

  /** The addressee of a reply to a letter that came as a file. */
  public static Addressee ofFile() {
    return nobody(
        List.of("The document came as a file and not as a mail, so it has no address to answer."));
  }

  /** The addressee whom a person named, by the name that the address book has for it. */
  public static Addressee named(String name, AddressBook book) {
    Optional<KnownService> service = book.named(name);
    return service.isPresent()
        ? to(service.get())
        : nobody(List.of("The address book services.csv holds no service of the name given."));
  }

  private static Addressee to(KnownService service) {
    return new Addressee(
        service.replyAddress(),
        List.of(
            "The draft is addressed to %s, the reply address of “%s” in services.csv."
                .formatted(service.replyAddress(), service.name())));
  }

  private static Addressee nobody(List<String> why) {
    List<String> notes = new java.util.ArrayList<>(why);
    notes.add("The draft is addressed to nobody: put in the address yourself.");
    return new Addressee(null, notes);
  }
}
