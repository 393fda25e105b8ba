package remit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages, what each may speak to, and the habits that all of them keep. */
class ArchitectureTest {
  private static final int LONGEST_FILE = 400;

  /** Each package with the other packages that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("request", Set.of()),
          entry("docx", Set.of()),
          entry("register", Set.of()),
          entry("intake", Set.of("request")),
          entry("guidance", Set.of("request")),
          entry("publishing", Set.of("request", "guidance")),
          entry("practice", Set.of("request")),
          entry("reading", Set.of("request", "guidance", "intake")),
          entry("triage", Set.of("request", "guidance", "practice")),
          entry("reply", Set.of("request", "guidance", "practice", "triage", "docx")),
          entry("mail", Set.of("request", "intake", "guidance", "practice", "triage", "reply")),
          entry(
              "watch",
              Set.of(
                  "request",
                  "intake",
                  "guidance",
                  "practice",
                  "reading",
                  "triage",
                  "reply",
                  "mail",
                  "current",
                  "register")),
          entry("book", Set.of("request", "guidance", "docx")),
          entry(
              "current",
              Set.of("request", "guidance", "practice", "triage", "reading", "publishing")),
          entry(
              "trial",
              Set.of("request", "guidance", "practice", "triage", "intake", "reading", "reply")),
          entry("workbook", Set.of("request", "guidance")),
          entry(
              "comparison",
              Set.of("request", "intake", "guidance", "practice", "reading", "triage", "reply")),
          entry(
              "cli",
              Set.of(
                  "request",
                  "intake",
                  "guidance",
                  "practice",
                  "reading",
                  "triage",
                  "reply",
                  "current",
                  "book",
                  "trial",
                  "workbook",
                  "comparison",
                  "publishing",
                  "register",
                  "watch")));

  private static final List<String> VAGUE_ENDINGS =
      List.of("Manager", "Helper", "Processor", "Impl", "Data", "Info", "Util", "Utils");

  private static final Path SOURCES = Path.of("src", "main", "java");

  /** Everything but what the build makes of the policy files. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/remit/policy/"))
          .importPath(Path.of("target", "classes"));

  static Set<String> packages() {
    return MAY_USE.keySet();
  }

  @Test
  void everyPackageThatExistsIsListedHere() {
    Set<String> found =
        CLASSES.stream().map(JavaClass::getPackageName).collect(toCollection(TreeSet::new));

    Set<String> listed = new TreeSet<>();
    packages().forEach(name -> listed.add("remit." + name));
    assertThat(found).isEqualTo(listed);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyPackageHoldsAClassToCheck(String name) {
    assertThat(CLASSES.stream().filter(resideInAPackage("remit." + name)))
        .anyMatch(type -> !type.getSimpleName().equals("package-info"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyThePackagesItMay(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), MAY_USE.getOrDefault(name, Set.of()).stream())
            .map(other -> "remit." + other)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage("remit." + name)
        .should()
        .dependOnClassesThat(resideInAPackage("remit..").and(not(resideInAnyPackage(allowed))))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("remit.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTriageKnowsTheRuleEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("remit.triage")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("remit.cli")
        .should()
        .accessTargetWhere(readsTheClock())
        .because("the day is an argument")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "err", "in"})
  void onlyTheCommandLineUsesTheStandardStreams(String stream) {
    noClasses()
        .that()
        .resideOutsideOfPackage("remit.cli")
        .should()
        .accessField(System.class, stream)
        .check(CLASSES);
  }

  @Test
  void noClassPrintsAStackTraceOrEndsTheProgramExceptTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("remit.cli")
        .should()
        .accessTargetWhere(
            describe(
                "prints a stack trace or ends the program",
                access ->
                    access.getName().equals("printStackTrace")
                        || isMethodOf(access, System.class, "exit")))
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyPackageIsNullMarked(String name) {
    JavaPackage checked = CLASSES.getPackage("remit." + name);

    assertThat(checked.isAnnotatedWith(NullMarked.class)).as("%s is @NullMarked", name).isTrue();
  }

  @Test
  void noClassHasAVagueName() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
        .isNotEmpty()
        .noneMatch(name -> VAGUE_ENDINGS.stream().anyMatch(name::endsWith));
  }

  @Test
  void noSourceFileIsLongerThanFourHundredLines() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      files = walk.filter(path -> path.toString().endsWith(".java")).toList();
    }

    assertThat(files).hasSizeGreaterThanOrEqualTo(2 * packages().size());
    for (Path file : files) {
      assertThat(Files.readAllLines(file).size())
          .as("lines of %s", file)
          .isLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return describe(
        "reads the machine's clock",
        access -> {
          JavaClass owner = access.getTargetOwner();
          String name = access.getName();
          return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
              || (owner.getName().equals("java.time.Clock") && !name.equals("fixed"))
              || isMethodOf(access, System.class, "currentTimeMillis", "nanoTime")
              || isMethodOf(access, Calendar.class, "getInstance")
              || (isMethodOf(access, Date.class, "<init>") && takesNothing(access));
        });
  }

  private static boolean takesNothing(JavaAccess<?> access) {
    return access instanceof JavaCodeUnitAccess<?> call
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static boolean isMethodOf(JavaAccess<?> access, Class<?> owner, String... names) {
    return access.getTargetOwner().isEquivalentTo(owner)
        && Arrays.asList(names).contains(access.getName());
  }
}
