package remit.reply;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the practice might send in answer to one document. Nothing of it is sent before a person has
 * read it.
 *
 * @param letter to the sender; null if the answer is a message to the patient and nothing more
 * @param toPatient the message to the patient; null if there is none to send, because the patient
 *     is the sender and has the letter, or no patient is concerned
 * @param envelope the mail by which the answer goes back to the sender; null if none does
 * @param lmcLines a line for each answered ask
 * @param waiting how many other asks of the document wait for a clinician
 * @param notes what the person who sends it should know; no part of any letter
 */
public record Draft(
    @Nullable Letter letter,
    @Nullable Letter toPatient,
    @Nullable Envelope envelope,
    List<LmcLine> lmcLines,
    int waiting,
    List<String> notes) {
  /** Copies the lists, and refuses a draft in which nothing is said. */
  public Draft {
    lmcLines = List.copyOf(lmcLines);
    notes = List.copyOf(notes);
    if (letter == null && toPatient == null) {
      throw new IllegalArgumentException("a draft needs a letter or a message");
    }
    if (letter != null && envelope == null) {
      throw new IllegalArgumentException("a letter needs an envelope");
    }
  }

  /** The notes that hold whatever mail the draft goes in: not those on copies and addresses. */
  public List<String> notesOnContents() {
    return notes.stream().filter(note -> !Notes.ON_THE_MAIL.contains(note)).toList();
  }

  /** What goes back to the sender: the letter, or where there is none the message. */
  public Letter answer() {
    return letter != null ? letter : Objects.requireNonNull(toPatient);
  }
}
