package remit.triage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The policy rules, loaded from the classes that the build made of them, or compiled now if the
 * files have changed since.
 *
 * @param models the rules
 * @param isFresh whether they were compiled now
 */
record PolicyModels(List<Model> models, boolean isFresh) {
  /** Copies the list. */
  PolicyModels {
    models = List.copyOf(models);
  }

  /**
   * Loads the policy.
   *
   * @param folder the folder of policy files, or null for those that the program was built with
   */
  static PolicyModels load(@Nullable Path folder) throws IOException, PolicyFaultsException {
    String built = resource(PolicyCompiler.HASH_FILE);
    if (folder == null) {
      return builtIn();
    }
    SortedMap<String, String> texts = PolicyCompiler.read(folder);
    if (PolicyCompiler.hash(texts).equals(built)) {
      return builtIn();
    }
    return new PolicyModels(compiled(PolicyCompiler.compile(texts)), true);
  }

  /** The rules in classes that were compiled just now. */
  static List<Model> compiled(Map<String, byte[]> classes) {
    String names =
        new String(
            java.util.Objects.requireNonNull(classes.get(PolicyCompiler.MODEL_FILE)),
            StandardCharsets.UTF_8);
    return instances(names, new InMemory(classes));
  }

  private static PolicyModels builtIn() throws IOException {
    return new PolicyModels(
        instances(resource(PolicyCompiler.MODEL_FILE), PolicyModels.class.getClassLoader()), false);
  }

  private static List<Model> instances(String names, ClassLoader loader) {
    List<Model> models = new ArrayList<>();
    for (String name : names.lines().toList()) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the policy class %s is missing".formatted(name), e);
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("the build has made no policy classes");
    }
    return models;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PolicyModels.class.getClassLoader().getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Finds the policy's own classes among those just compiled, and no older ones. */
  private static final class InMemory extends ClassLoader {
    private final Map<String, byte[]> classes;

    InMemory(Map<String, byte[]> classes) {
      super(PolicyModels.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] bytes = classes.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
      }
    }
  }
}
