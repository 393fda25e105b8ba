package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A process that reads documents rightly, unless the name of one tells it to go wrong. */
final class Mischief {
  private Mischief() {}

  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    out.writeInt(ReadingLoop.READY);
    out.flush();
    while (true) {
      byte[] name = in.readNBytes(in.readInt());
      byte[] bytes = in.readNBytes(in.readInt());
      switch (new String(name, StandardCharsets.UTF_8)) {
        case "die.pdf" -> Runtime.getRuntime().halt(1);
        case "asked-to-end.pdf" -> Runtime.getRuntime().halt(143);
        case "endless.pdf" -> answer(out, Integer.MAX_VALUE, new byte[100]);
        case "negative.pdf" -> answer(out, -1, new byte[100]);
        case "no-json.pdf" -> answer(out, 100, new byte[100]);
        default -> rightly(out, name, bytes);
      }
    }
  }

  private static void answer(DataOutputStream out, int length, byte[] answer) throws IOException {
    out.writeBoolean(false);
    out.writeInt(length);
    out.write(answer);
    out.flush();
  }

  private static void rightly(DataOutputStream out, byte[] name, byte[] bytes) throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    DataOutputStream sent = new DataOutputStream(document);
    sent.writeInt(name.length);
    sent.write(name);
    sent.writeInt(bytes.length);
    sent.write(bytes);
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    ReadingLoop.run(new ByteArrayInputStream(document.toByteArray()), answers);
    out.write(answers.toByteArray(), Integer.BYTES, answers.size() - Integer.BYTES);
    out.flush();
  }
}
