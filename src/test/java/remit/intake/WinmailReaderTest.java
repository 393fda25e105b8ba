package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static remit.intake.Mails.file;
import static remit.intake.Mails.mixed;
import static remit.intake.Mails.read;
import static remit.intake.Mails.texts;
import static remit.intake.Mails.words;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** What Outlook packs into winmail.dat. */
class WinmailReaderTest {
  private static final int SIGNATURE = 0x223E9F78;
  private static final int MAPI = 0x00069003;
  private static final int PLAIN_BODY = 0x0002800C;
  private static final int ATTACHMENT_BEGINS = 0x00069002;
  private static final int ATTACHMENT_NAME = 0x00018010;
  private static final int ATTACHMENT_BYTES = 0x0006800F;
  private static final String ASK = "Please check her full blood count in two weeks.";

  @Test
  void richWordsAndFilesAreRead() {
    byte[] packed =
        winmail(
            attribute(1, MAPI, richText("{\\rtf1\\ansi " + ASK + "\\par}")),
            attribute(2, ATTACHMENT_BEGINS, new byte[14]),
            attribute(2, ATTACHMENT_NAME, "letter.txt\0".getBytes(ISO_8859_1)),
            attribute(2, ATTACHMENT_BYTES, "Dear Dr Example".getBytes(UTF_8)));

    Document mail = read(mixed(words(" "), file("application/ms-tnef", "winmail.dat", packed)));

    assertThat(mail.unread()).isEmpty();
    assertThat(texts(mail, Part.Kind.BODY)).containsExactly(ASK);
    assertThat(texts(mail, Part.Kind.ATTACHMENT)).containsExactly("Dear Dr Example");
  }

  @Test
  void plainWordsAreReadWhereTheMailHasNoneOfItsOwn() {
    byte[] packed = winmail(attribute(1, PLAIN_BODY, (ASK + "\0").getBytes(ISO_8859_1)));
    String part = file("application/octet-stream", "winmail.dat", packed);

    assertThat(texts(read(mixed(part)), Part.Kind.BODY)).containsExactly(ASK);
    assertThat(texts(read(mixed(words("The same."), part)), Part.Kind.BODY))
        .containsExactly("The same.");
  }

  @Test
  void aBrokenFileIsSaidToBeUnread() {
    byte[] packed = winmail(attribute(1, MAPI, richText("{\\rtf1 x}")));
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length / 2);
    byte[] nonsense = {1, 2, 3, 4, 5, 6};

    for (byte[] bytes : new byte[][] {cut, nonsense}) {
      Document mail = read(mixed(words(ASK), file("application/ms-tnef", "winmail.dat", bytes)));

      assertThat(mail.unread()).singleElement().asString().contains("winmail.dat");
      assertThat(texts(mail, Part.Kind.BODY)).containsExactly(ASK);
    }
  }

  private static byte[] winmail(byte[]... attributes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(little(6).putInt(SIGNATURE).putShort((short) 1).array());
    for (byte[] attribute : attributes) {
      out.writeBytes(attribute);
    }
    return out.toByteArray();
  }

  private static byte[] attribute(int level, int id, byte[] bytes) {
    int sum = 0;
    for (byte b : bytes) {
      sum += b & 0xFF;
    }
    return little(11 + bytes.length)
        .put((byte) level)
        .putInt(id)
        .putInt(bytes.length)
        .put(bytes)
        .putShort((short) sum)
        .array();
  }

  /** The property that holds rich text, stored without compression. */
  private static byte[] richText(String rtf) {
    byte[] words = rtf.getBytes(ISO_8859_1);
    int stored = 16 + words.length;
    int padded = (stored + 3) / 4 * 4;
    return little(16 + padded)
        .putInt(1)
        .putShort((short) 0x0102)
        .putShort((short) 0x1009)
        .putInt(1)
        .putInt(stored)
        .putInt(words.length + 12)
        .putInt(words.length)
        .putInt(0x414C454D)
        .putInt(0)
        .put(words)
        .array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
