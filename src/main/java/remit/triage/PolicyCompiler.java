package remit.triage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles the policy files into classes, when the project is built or, after a change without a
 * build, at start. Only Drools' executable model is used: it refuses unknown fields and comparisons
 * that can never be true, which the interpreted build lets pass.
 */
public final class PolicyCompiler {
  /** Names the hash of the policy files that classes were compiled from. */
  static final String HASH_FILE = "remit/policy.sha256";

  /** Names the classes that hold the rules, a line each. */
  static final String MODEL_FILE = "remit/policy.models";

  private static final String PACKAGE_FOLDER = "remit/";

  private PolicyCompiler() {}

  /**
   * Compiles a folder of policy files and writes their classes below another.
   *
   * @param arguments the folder of policy files and the folder of classes
   */
  public static void main(String[] arguments) throws IOException, PolicyFaultsException {
    Map<String, String> texts = read(Path.of(arguments[0]));
    Path target = Path.of(arguments[1]);
    if (Files.exists(target.resolve(HASH_FILE))
        && Files.readString(target.resolve(HASH_FILE)).equals(hash(texts))) {
      return;
    }
    for (Map.Entry<String, byte[]> entry : compile(texts).entrySet()) {
      Path file = target.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
  }

  /** The texts of the policy files of a folder by file name. */
  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        texts.put(String.valueOf(file.getFileName()), Files.readString(file).replace("\r\n", "\n"));
      }
    }
    if (texts.isEmpty()) {
      throw new IOException("there is no policy file in " + folder.getFileName());
    }
    return texts;
  }

  /** SHA-256 over names and texts, in hexadecimal. */
  static String hash(Map<String, String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, text) ->
              digest.update((name + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The classes of some policy files, and beside them the files that {@link PolicyModels} wants.
   *
   * @return bytes by file name
   * @throws PolicyFaultsException with the compiler's messages, if there is a fault
   */
  static Map<String, byte[]> compile(Map<String, String> texts) throws PolicyFaultsException {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    texts.forEach((name, text) -> files.write("src/main/resources/remit/policy/" + name, text));
    KieBuilder builder;
    try {
      builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    } catch (RuntimeException e) {
      // A number compared with a text comes out of Drools as a bare exception.
      throw new PolicyFaultsException("a policy file compares what cannot be compared: " + e);
    }
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new PolicyFaultsException(
          builder.getResults().getMessages(Message.Level.ERROR).stream()
              .map(m -> "%s, line %d: %s".formatted(m.getPath(), m.getLine(), m.getText()))
              .collect(Collectors.joining("\n")));
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    Map<String, byte[]> compiled = new TreeMap<>();
    StringBuilder models = new StringBuilder();
    for (String name : module.getFileNames()) {
      byte[] bytes = module.getBytes(name);
      if (name.startsWith(PACKAGE_FOLDER) && name.endsWith(".class")) {
        compiled.put(name, bytes);
      } else if (name.endsWith("drools-model")) {
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.contains(":"))
            .forEach(line -> models.append(line.strip()).append('\n'));
      }
    }
    compiled.put(MODEL_FILE, models.toString().getBytes(StandardCharsets.UTF_8));
    compiled.put(HASH_FILE, hash(texts).getBytes(StandardCharsets.UTF_8));
    return compiled;
  }
}
