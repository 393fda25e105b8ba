package remit.intake;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a process that reads documents is started: with the same Java and the same classes, within
 * its memory, with nothing of this process's surroundings but what Java needs, and so that nothing
 * of a document can reach a log, a dump or a file.
 */
final class ReadingCommand {
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  /**
   * Language and zone change how Java reads names and times; Windows does not start without its.
   */
  private static final Set<String> KEPT =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "WINDIR", "TEMP", "TMP");

  private ReadingCommand() {}

  /**
   * What starts the process.
   *
   * @param entry the class whose {@code main} takes the number of this process and calls {@link
   *     ReadingLoop}
   */
  static ProcessBuilder of(Class<?> entry, int megabytes) {
    ProcessBuilder builder =
        new ProcessBuilder(words(entry.getName(), megabytes))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> !KEPT.contains(name.toUpperCase(Locale.ROOT)));
    return builder;
  }

  private static List<String> words(String entry, int megabytes) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(word -> word.startsWith(ARCHIVE))
        .forEach(words::add);
    words.addAll(
        List.of(
            "-Xshare:auto",
            "-Xmx" + megabytes + "m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Xlog:all=off",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=" + Charset.defaultCharset().name()));
    String home = System.getProperty("remit.home");
    if (home != null) {
      words.add("-Dremit.home=" + home);
    }
    words.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            entry,
            String.valueOf(ProcessHandle.current().pid())));
    return words;
  }
}
