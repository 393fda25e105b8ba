package remit.intake;

import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Words of a rich text document. */
final class RtfText {
  private RtfText() {}

  static String read(byte[] bytes) throws IOException {
    StringTextConverter converter = new StringTextConverter();
    converter.convert(new RtfStreamSource(new ByteArrayInputStream(bytes)));
    return converter.getText();
  }
}
