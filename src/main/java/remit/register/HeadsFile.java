package remit.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text file, kept away from the register, with one line a day: the day, the number of the audit's
 * last record and its hash.
 */
public final class HeadsFile {
  private static final Pattern LINE = Pattern.compile("(\\S{10}) (\\d{1,18}) ([0-9a-f]{64})");
  private static final long MOST_BYTES = 16 << 20;

  private final Path file;

  /** The file, which need not be there yet. */
  public HeadsFile(Path file) {
    this.file = file;
  }

  /**
   * Notes a head, unless one was noted on that day.
   *
   * @throws RegisterRefusedException if the file holds another line
   */
  public void note(LocalDate day, Head head) throws IOException, RegisterRefusedException {
    if (read().stream().anyMatch(noted -> noted.day().equals(day))) {
      return;
    }
    String line = "%s %d %s\n".formatted(day, head.number(), head.hash());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }

  /**
   * The heads that were noted; none if there is no file.
   *
   * @throws RegisterRefusedException if the file holds another line
   */
  public List<NotedHead> read() throws IOException, RegisterRefusedException {
    List<NotedHead> heads = new ArrayList<>();
    if (!Files.exists(file)) {
      return heads;
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new RegisterRefusedException(
          "%s is too big to be the file in which the audit is noted.".formatted(file));
    }
    List<String> lines = Files.readString(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      heads.add(head(i + 1, lines.get(i)));
    }
    return heads;
  }

  private NotedHead head(int number, String line) throws RegisterRefusedException {
    Matcher matcher = LINE.matcher(line);
    try {
      if (matcher.matches()) {
        return new NotedHead(
            LocalDate.parse(matcher.group(1)),
            new Head(Long.parseLong(matcher.group(2)), matcher.group(3)));
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    throw new RegisterRefusedException(
        "%s, line %d: this is not a day, a number and a hash. Perhaps: the file was edited, or it is another file."
            .formatted(file, number));
  }
}
