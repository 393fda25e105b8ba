package remit.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.practice.Practice;
import remit.practice.PracticeReader;
import remit.request.Request;
import remit.request.RequestReader;

/**
 * What is measured with: the guidance, the practice, and the requests of all cases.
 *
 * @param guidance the guidance
 * @param practice the practice
 * @param requests the requests that ask for something
 */
public record Cases(Guidance guidance, Practice practice, List<Request> requests) {
  private static final int LEAST_REQUESTS = 200;

  static Path home() {
    return Path.of(System.getProperty("remit.home", "."));
  }

  /** The folder of policy files. */
  public static Path policy() {
    return home().resolve("rules/policy");
  }

  static Guidance readGuidance() throws Exception {
    return GuidanceReader.read(home().resolve("rules/sefton"));
  }

  /** Reads all of it. */
  public static Cases read() throws Exception {
    Guidance guidance = readGuidance();
    Practice practice =
        PracticeReader.read(
            home().resolve("rules/example-practice.yaml"),
            guidance.actions().keySet(),
            guidance.categories().keySet());
    List<Request> requests = readRequests();
    if (requests.size() < LEAST_REQUESTS) {
      throw new IllegalStateException("only %d requests".formatted(requests.size()));
    }
    return new Cases(guidance, practice, requests);
  }

  private static List<Request> readRequests() throws IOException {
    List<Request> requests = new ArrayList<>();
    RequestReader reader = new RequestReader();
    try (Stream<Path> files = Files.walk(home().resolve("test-data/cases"))) {
      for (Path file : files.filter(f -> f.endsWith("request.json")).sorted().toList()) {
        reader.read(
            file,
            received -> {
              Request request = received.request();
              if (request != null && !request.asks().isEmpty()) {
                requests.add(request);
              }
            });
      }
    }
    return requests;
  }
}
