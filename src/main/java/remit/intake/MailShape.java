package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.BodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Takes a mail apart, once it is known to have no more parts and levels than mails have. */
final class MailShape {
  private static final MimeConfig PERMISSIVE =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMalformedHeaderStartsBody(false)
          .build();

  private MailShape() {}

  static Message parse(byte[] bytes) throws IOException {
    check(bytes);
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(PERMISSIVE);
    builder.setBodyFactory(new AsSent());
    return builder.parseMessage(new ByteArrayInputStream(bytes));
  }

  /** The time that Mime4j takes grows with the levels of a mail times its size. */
  private static void check(byte[] bytes) throws IOException {
    MimeTokenStream tokens = new MimeTokenStream(PERMISSIVE);
    tokens.parse(new ByteArrayInputStream(bytes));
    int depth = 0;
    int parts = 0;
    try {
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        Patience.check();
        switch (state) {
          case T_START_MULTIPART, T_START_MESSAGE -> depth++;
          case T_END_MULTIPART, T_END_MESSAGE -> depth--;
          case T_START_BODYPART -> parts++;
          default -> {
            // headers and bodies
          }
        }
        if (depth > Bounds.MOST_MAIL_DEPTH || parts > Bounds.MOST_MAIL_PARTS) {
          throw new UnreadableException("has more parts, one in the other, than any letter.");
        }
      }
    } catch (MimeException e) {
      throw new UnreadableException("is broken and could not be read to its end.");
    }
  }

  /** Keeps the bytes of each part as they were sent, whatever its header claims them to be. */
  private static final class AsSent implements BodyFactory {
    @Override
    public BinaryBody binaryBody(InputStream in) throws IOException {
      return new Bytes(in.readAllBytes());
    }

    @Override
    public TextBody textBody(InputStream in, String charset) throws IOException {
      return new Text(in.readAllBytes());
    }
  }

  /** The decoded bytes of a part. */
  static byte[] bytes(SingleBody body) throws IOException {
    return body instanceof Text text
        ? text.bytes
        : body instanceof Bytes binary ? binary.bytes : new byte[0];
  }

  private static final class Bytes extends BinaryBody {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  private static final class Text extends TextBody {
    private final byte[] bytes;

    Text(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public String getMimeCharset() {
      return "us-ascii";
    }

    @Override
    public Charset getCharset() {
      return StandardCharsets.ISO_8859_1;
    }

    @Override
    public Reader getReader() {
      return new StringReader(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }
}
