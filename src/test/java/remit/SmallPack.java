package remit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped pack with few words and no cases, which is loaded in a moment. */
public record SmallPack(Path folder) {
  private static final int ROWS = 20;
  private static final List<String> LONG_SHEETS =
      List.of("phrases", "examples", "danger-phrases", "senders", "abbreviations");

  /** Makes the pack in a folder that is not there yet. */
  public static SmallPack in(Path folder) throws IOException {
    Folders.copy(Path.of("rules", "sefton"), folder);
    for (String sheet : LONG_SHEETS) {
      Path file = folder.resolve(sheet + ".csv");
      Files.write(file, Files.readAllLines(file).subList(0, ROWS));
    }
    Files.deleteIfExists(folder.resolve("cases.csv"));
    return new SmallPack(folder);
  }

  /** Saves a file with other words in place of some that it has. */
  public void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(folder.resolve(file), text.replace(old, changed));
  }
}
