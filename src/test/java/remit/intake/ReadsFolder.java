package remit.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import remit.cli.ReadingMain;

/** Has every file of a folder read, as it is and in a mail, and says what became of each. */
final class ReadsFolder {
  private ReadsFolder() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = java.nio.file.Files.walk(Path.of(arguments[0]))) {
      files = walk.filter(java.nio.file.Files::isRegularFile).toList();
    }
    try (ReadingProcess reading =
        ReadingProcess.start(
            ReadingMain.class, new ReadingLimits(Duration.ofSeconds(20), 256, 500, 1))) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = java.nio.file.Files.readAllBytes(file);
        byte[] mail =
            Mails.mixed(
                Mails.words("Please see the file."),
                Mails.file("application/octet-stream", "file", bytes));
        say(file, reading.read(name, bytes));
        say(file, reading.read("mail.eml", mail));
      }
      System.out.println(reading.counts());
    }
  }

  private static void say(Path file, Document document) {
    boolean told = !document.parts().isEmpty() || !document.unread().isEmpty();
    System.out.println((told ? "told " : "silent ") + file);
  }
}
