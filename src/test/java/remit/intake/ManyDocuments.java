package remit.intake;

import java.io.IOException;
import java.util.List;

/** Reads many ordinary documents, in a process of its own. */
final class ManyDocuments {
  private static final int EVERY_SLOW_ONE = 20;

  private ManyDocuments() {}

  public static void main(String[] arguments) throws IOException {
    int documents = Integer.parseInt(arguments[0]);
    List<Samples.Sample> all = Samples.all();
    Samples.Sample quick = Samples.mailWithoutFiles();
    long characters = 0;
    for (int i = 0; i < documents; i++) {
      Samples.Sample sample =
          i % EVERY_SLOW_ONE == 0 ? all.get(i / EVERY_SLOW_ONE % all.size()) : quick;
      for (Part part : DocumentReader.read(sample.name(), sample.bytes()).parts()) {
        characters += part.text().length();
      }
    }
    System.out.println(characters > 0 ? "read " + documents : "read nothing");
  }
}
