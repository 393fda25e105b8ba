package remit.reply;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.guidance.ReplyText;

/** Fills the gaps of a reply text. A gap without a value is our own error, never an empty word. */
final class Filling {
  private static final Mustache.Compiler STRICT =
      Mustache.compiler()
          .escapeHTML(false)
          .strictSections(true)
          .withCollector(new MapsOnly())
          .withFormatter(Filling::word);

  private Filling() {}

  static String fill(ReplyText text, Values values) {
    try {
      return STRICT.compile(text.body()).execute(values.map());
    } catch (MustacheException e) {
      throw new IllegalStateException("reply text %s: %s".formatted(text.id(), e.getMessage()), e);
    }
  }

  private static CharSequence word(Object value) {
    if (value instanceof String word) {
      return word;
    }
    throw new MustacheException("a gap that is only a section is printed as a word");
  }

  /** Looks values up in maps and nowhere else, so that a name never reaches a Java method. */
  private static final class MapsOnly extends DefaultCollector {
    @Override
    @SuppressWarnings("NullAway") // The library wants null where there is nothing to look in.
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
      return context instanceof Map ? super.createFetcher(context, name) : null;
    }
  }
}
