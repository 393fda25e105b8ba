package remit.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version such as 2024.12.1, compared number by number; 1 and 1.0 are the same.
 *
 * @param numbers its numbers without zeros at the end, so that equal versions are equal
 */
record Version(List<Integer> numbers) implements Comparable<Version> {
  private static final Pattern FORM = Pattern.compile("\\d{1,8}(\\.\\d{1,8}){0,5}");

  Version {
    numbers = List.copyOf(numbers);
  }

  /**
   * The version that a text names.
   *
   * @throws PackRefusedException if it is not made of numbers with dots between them
   */
  static Version of(String text) throws PackRefusedException {
    if (!FORM.matcher(text).matches()) {
      throw new PackRefusedException(
          "“%s” is not a version: write numbers with dots between them. Perhaps: 2025.1."
              .formatted(text));
    }
    List<Integer> numbers = new ArrayList<>();
    for (String number : text.split("\\.", -1)) {
      numbers.add(Integer.parseInt(number));
    }
    while (numbers.size() > 1 && numbers.get(numbers.size() - 1) == 0) {
      numbers.remove(numbers.size() - 1);
    }
    return new Version(numbers);
  }

  boolean isHigherThan(Version other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Version other) {
    int length = Math.max(numbers.size(), other.numbers.size());
    for (int i = 0; i < length; i++) {
      int order = Integer.compare(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int number(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  /** The version without zeros at the beginning of a number or at the end: a safe file name. */
  @Override
  public String toString() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
