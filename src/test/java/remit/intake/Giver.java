package remit.intake;

import java.io.IOException;
import remit.cli.ReadingMain;

/** A program that has documents read by other processes, until it is killed. */
final class Giver {
  private Giver() {}

  public static void main(String[] arguments) throws IOException {
    try (ReadingProcess reading = ReadingProcess.start(ReadingMain.class, ReadingLimits.usual())) {
      reading.read(Samples.pdf().name(), Samples.pdf().bytes());
      System.out.println("ready");
      reading.read("slow.pdf", Poison.ofTime());
    }
  }
}
