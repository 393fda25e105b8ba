package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** Reads what Outlook packs into a file of its own, winmail.dat: the mail's words and files. */
final class WinmailReader {
  private WinmailReader() {}

  static void read(byte[] bytes, Intake intake, MailBody mail) {
    try {
      HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(bytes));
      String words = words(message);
      if (!words.isBlank() && mail.isSilent()) {
        mail.add(words);
      }
      for (Attachment attachment : message.getAttachments()) {
        String name = attachment.getLongFilename();
        byte[] contents = attachment.getContents();
        intake.attachment(name == null ? "" : name, contents == null ? new byte[0] : contents);
      }
      if (words.isBlank() && message.getAttachments().isEmpty()) {
        intake.unread("An attachment in Outlook's own format (winmail.dat) holds no words.");
      }
    } catch (IOException | RuntimeException e) {
      intake.unread("An attachment in Outlook's own format (winmail.dat) could not be read.");
    }
  }

  private static String words(HMEFMessage message) throws IOException {
    String rich = message.getBody();
    if (rich != null && rich.startsWith("{\\rtf")) {
      return RtfText.read(rich.getBytes(StandardCharsets.ISO_8859_1));
    }
    MAPIAttribute html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
    if (html != null) {
      return HtmlText.ofMail(HtmlText.decode(html.getData()));
    }
    TNEFAttribute plain = message.getMessageAttribute(TNEFProperty.ID_BODY);
    if (plain != null) {
      return new String(plain.getData(), Charset.forName("windows-1252")).replace("\0", "");
    }
    return rich == null ? "" : rich;
  }
}
