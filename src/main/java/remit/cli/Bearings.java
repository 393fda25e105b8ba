package remit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import remit.current.InUse;
import remit.current.Places;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.practice.Practice;
import remit.practice.PracticeFaultsException;
import remit.practice.PracticeReader;
import remit.publishing.PackRefusedException;
import remit.request.DayText;
import remit.triage.PolicyFaultsException;
import remit.triage.Triage;

/** The options that every command shares: under which guidance, for whom, as of which day. */
final class Bearings {
  private static final String PACK_HEAD = "guidance.yaml";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "Decide as if everything had been received on this day, such as 2024-12-03.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--practice",
      paramLabel = "FILE",
      description =
          "The practice's file; otherwise practice.yaml here, or else the example practice. A folder"
              + " local beside it holds the practice's own rules.")
  @Nullable Path practiceFile;

  @Mixin private PackOption pack = new PackOption();

  /** The folder that Remit lies in. */
  static Path home() {
    return Path.of(System.getProperty("remit.home", "."));
  }

  /** Everything that a fixed list of documents is decided by. */
  InUse inUse(Surroundings around)
      throws IOException,
          GuidanceFaultsException,
          PracticeFaultsException,
          PolicyFaultsException,
          PackRefusedException,
          UnusableException {
    InUse inUse = places(around).read();
    warn(inUse.triage(), around);
    return inUse;
  }

  /** Where that lies by which documents are decided. */
  Places places(Surroundings around) throws IOException, UnusableException, PackRefusedException {
    return pack.places(practicePath(around));
  }

  /** The folder of policy files, or null if there is none. */
  static @Nullable Path policy() {
    Path policy = home().resolve("rules").resolve("policy");
    return Files.isDirectory(policy) ? policy : null;
  }

  /** Tells what a person should know of the guidance before anything is decided. */
  static void warn(Triage triage, Surroundings around) {
    warnOfPolicy(triage, around);
    if (LocalDate.now(ZoneId.systemDefault()).isAfter(triage.guidance().reviewBy())) {
      around
          .err()
          .println(
              "The guidance should have been reviewed by %s: ask the LMC for a newer pack."
                  .formatted(Days.words(triage.guidance().reviewBy())));
    }
  }

  private static void warnOfPolicy(Triage triage, Surroundings around) {
    if (triage.hasFreshPolicy()) {
      around.err().println("The policy files have changed since the build and were compiled now.");
    }
  }

  /** Triage under a guidance pack and the policy that lies beside it. */
  static Triage triage(Guidance guidance, Surroundings around)
      throws IOException, PolicyFaultsException {
    Triage triage = Triage.of(guidance, policy());
    warnOfPolicy(triage, around);
    return triage;
  }

  /** The folder of the guidance pack: in the folder that was named, or else the one that came. */
  static Path pack(@Nullable Path rules) throws IOException, UnusableException {
    Path folder = rules == null ? home().resolve("rules") : rules;
    if (Files.exists(folder.resolve(PACK_HEAD))) {
      return folder;
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(
          ExitCode.GUIDANCE_FAULTY, "There is no folder %s with guidance.".formatted(folder));
    }
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> packs =
          children.filter(child -> Files.exists(child.resolve(PACK_HEAD))).sorted().toList();
      if (packs.size() == 1) {
        return packs.get(0);
      }
      throw new UnusableException(
          ExitCode.GUIDANCE_FAULTY,
          packs.isEmpty()
              ? "There is no guidance in %s: it has no file %s.".formatted(folder, PACK_HEAD)
              : "There are several packs in %s: name one of them with --rules.".formatted(folder));
    }
  }

  /** The file of the practice that is decided for. */
  Path practicePath(Surroundings around) throws UnusableException {
    return practicePath(practiceFile, around);
  }

  /** The file that was named, or else the one that lies here or came. */
  static Path practicePath(@Nullable Path practiceFile, Surroundings around)
      throws UnusableException {
    if (practiceFile != null) {
      if (!Files.isRegularFile(practiceFile)) {
        throw new UnusableException(
            ExitCode.PRACTICE_FAULTY, "There is no practice file %s.".formatted(practiceFile));
      }
      return practiceFile;
    }
    Path here = Path.of("practice.yaml");
    if (Files.isRegularFile(here)) {
      return here;
    }
    around.err().println("No practice file was named: the example practice decides.");
    return home().resolve("rules").resolve("example-practice.yaml");
  }

  /** The practice, which may name what any of the packs knows. */
  static Practice practice(Path file, Guidance... packs)
      throws IOException, PracticeFaultsException {
    Set<String> actions = new LinkedHashSet<>();
    Set<String> coverable = new LinkedHashSet<>();
    for (Guidance guidance : packs) {
      actions.addAll(guidance.actions().keySet());
      coverable.addAll(guidance.categories().keySet());
      guidance.items().forEach(item -> coverable.add(item.id()));
    }
    return PracticeReader.read(file, actions, coverable);
  }

  /** Reads a day as ISO or the British way. */
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return DayText.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "“%s” is not a day; write it as 2024-12-03 or 03/12/2024".formatted(text));
      }
    }
  }
}
