package remit.current;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.guidance.Glance;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.guidance.OwnRulesReader;
import remit.practice.Practice;
import remit.practice.PracticeFaultsException;
import remit.practice.PracticeReader;
import remit.publishing.Installed;
import remit.publishing.PackRefusedException;
import remit.publishing.PackStore;
import remit.triage.PolicyFaultsException;
import remit.triage.Triage;

/**
 * Where that lies by which requests are decided. A practice's own rules lie beside its file.
 *
 * @param store the installed packs, of which the one in force goes before {@code pack}; null if
 *     {@code pack} decides in any case
 * @param pack the folder of the guidance pack
 * @param practice the practice's file
 * @param policy the folder of policy files, or null for those that the program was built with
 */
public record Places(@Nullable PackStore store, Path pack, Path practice, @Nullable Path policy) {

  /**
   * Reads everything.
   *
   * @throws GuidanceFaultsException with every fault of the guidance
   * @throws PracticeFaultsException with every fault of the practice's file
   * @throws PolicyFaultsException if the policy files do not compile
   * @throws PackRefusedException if the installed pack is not as the LMC signed it
   * @throws IOException if something cannot be read
   */
  public InUse read()
      throws IOException,
          GuidanceFaultsException,
          PracticeFaultsException,
          PolicyFaultsException,
          PackRefusedException {
    Guidance guidance = guidance();
    return new InUse(Triage.of(guidance, policy), practice(practice, guidance), null);
  }

  /** Reads everything again, but keeps of {@code before} what is the same. */
  InUse readAfter(InUse before)
      throws IOException, GuidanceFaultsException, PracticeFaultsException, PackRefusedException {
    Guidance guidance = guidance();
    Practice read = practice(practice, guidance);
    if (!guidance.isSameAs(before.guidance())) {
      return new InUse(
          before.triage().under(guidance).readyLike(before.triage()),
          read,
          before.reader().under(guidance));
    }
    return read.equals(before.practice())
        ? before
        : new InUse(before.triage(), read, before.reader());
  }

  /** How the places look now. */
  Glance glance() {
    List<Path> places = new ArrayList<>(List.of(pack, practice, own()));
    if (store != null) {
      places.addAll(store.places());
    }
    return Glance.at(places);
  }

  /** The pack, checked if it is an installed one, with the practice's own rules beside it. */
  private Guidance guidance() throws IOException, GuidanceFaultsException, PackRefusedException {
    Path folder = store == null ? pack : store.active().map(Installed::folder).orElse(pack);
    return OwnRulesReader.read(own(), GuidanceReader.read(folder));
  }

  /** The folder of the practice's own rules, which lies beside its file. */
  private Path own() {
    return practice.toAbsolutePath().resolveSibling(OwnRulesReader.FOLDER);
  }

  /**
   * Reads a practice's file, which may speak of this guidance only.
   *
   * @throws PracticeFaultsException with every fault, if there is one
   * @throws IOException if the file cannot be read
   */
  private static Practice practice(Path file, Guidance guidance)
      throws IOException, PracticeFaultsException {
    List<String> coverable = new ArrayList<>(guidance.categories().keySet());
    guidance.items().forEach(item -> coverable.add(item.id()));
    return PracticeReader.read(file, guidance.actions().keySet(), coverable);
  }
}
