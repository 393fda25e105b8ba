package remit.register;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/** A program that takes letters and decides them until it is killed, and says what it stored. */
final class KilledChild {
  private KilledChild() {}

  /** The letter with this number, in the child and in the test. */
  static Arrival letter(int number) {
    return Samples.letter("letter " + number, "Letter %d. ".formatted(number).repeat(200));
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    Register register = Register.open(Path.of(arguments[0]), Samples.PRACTICE);
    register.work((file, bytes) -> Samples.drafted(file), InstantSource.fixed(Samples.NOON), 2);
    for (int i = Integer.parseInt(arguments[1]); true; i++) {
      Taken taken = register.take(letter(i), Samples.NOON);
      out.println(i + " " + taken.number());
      out.flush();
    }
  }
}
