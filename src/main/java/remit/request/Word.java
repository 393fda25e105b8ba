package remit.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A constant of a closed vocabulary, written in files as its kebab-case id. */
public interface Word {
  /** The constant's Java name. */
  String name();

  /** The id by which files name this constant, for instance {@code secondary-care}. */
  @JsonValue
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of {@code type} with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  static <E extends Enum<E> & Word> E of(Class<E> type, String id) {
    for (E constant : type.getEnumConstants()) {
      if (constant.id().equals(id)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("%s has no word %s".formatted(type.getSimpleName(), id));
  }

  /** The ids of all constants of {@code type}, in their order. */
  static <E extends Enum<E> & Word> List<String> ids(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Word::id).toList();
  }
}
