package remit.watch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come in, where drafts go, and where the register lies. All paths are absolute.
 *
 * @param id the practice's short name in the register
 * @param practice the practice's file
 * @param register the folder of the register
 * @param drafts the folder that drafts are written to
 * @param heads the file that notes the audit's head once a day, or null if none does
 * @param folders the folders that documents are dropped into
 */
public record WatchSettings(
    String id,
    Path practice,
    Path register,
    Path drafts,
    @Nullable Path heads,
    List<Folder> folders) {
  /** Copies the list. */
  public WatchSettings {
    folders = List.copyOf(folders);
  }

  /**
   * A folder that documents are dropped into.
   *
   * @param name what staff call it
   * @param in the folder
   * @param done where documents go that have a draft or ask nothing
   * @param needsAPerson where documents go that a person must look at
   */
  public record Folder(String name, Path in, Path done, Path needsAPerson) {}
}
