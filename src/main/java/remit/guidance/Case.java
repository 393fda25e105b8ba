package remit.guidance;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.request.Capacity;
import remit.request.Request;
import remit.request.Word;

/**
 * One of the guidance's own examples: a request and the answer that the LMC expects of the rows.
 *
 * @param id its id
 * @param row its row in the spreadsheet
 * @param kind what it shows of its item
 * @param item the id of the item that it is about; null if it is about none
 * @param text the letter, or null if the request is given in facts
 * @param request the request in facts, or null if it is a letter
 * @param received the day of receipt
 * @param capacity whether the practice has reached its safe maximum that day; null if unknown
 * @param answer what is expected
 */
public record Case(
    String id,
    int row,
    Kind kind,
    @Nullable String item,
    @Nullable String text,
    @Nullable Request request,
    LocalDate received,
    @Nullable Capacity capacity,
    Answer answer) {

  /** What a case shows of its item. */
  public enum Kind implements Word {
    /** The item applies. */
    HIT,
    /** The item does not apply, though little is amiss. */
    NEAR_MISS,
    /** The item applies, but there is a danger sign. */
    DANGER;

    /**
     * The constant with this id.
     *
     * @throws IllegalArgumentException if no constant has it
     */
    @JsonCreator
    public static Kind of(String id) {
      return Word.of(Kind.class, id);
    }
  }

  /**
   * The expected answer.
   *
   * @param outcome what the practice does, or null if nothing is asked
   * @param decidedBy the id of the row that decides, {@link #NO_ROW} if none may; null if any may
   * @param reasons the ids of the reasons given, in their order; null if any may be
   * @param said words that must stand in the letter to the sender
   * @param unsaid words that must not
   */
  public record Answer(
      @Nullable Outcome outcome,
      @Nullable String decidedBy,
      @Nullable List<String> reasons,
      List<String> said,
      List<String> unsaid) {
    /** Stands for “no row decides”. */
    public static final String NO_ROW = "none";

    private static final String NO_REQUEST = "no-request";

    /** The ids of all outcomes, and the word for a letter that asks for nothing. */
    public static final List<String> OUTCOMES =
        Stream.concat(Word.ids(Outcome.class).stream(), Stream.of(NO_REQUEST)).toList();

    /** The outcome that one of these names; null if nothing is asked. */
    public static @Nullable Outcome outcome(String id) {
      return id.equals(NO_REQUEST) ? null : Outcome.of(id);
    }

    /** Copies the lists. */
    public Answer {
      reasons = reasons == null ? null : List.copyOf(reasons);
      said = List.copyOf(said);
      unsaid = List.copyOf(unsaid);
    }
  }
}
