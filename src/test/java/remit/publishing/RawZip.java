package remit.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A zip as no well-behaved program would write it. */
final class RawZip {
  private final ByteArrayOutputStream local = new ByteArrayOutputStream();
  private final List<byte[]> directory = new ArrayList<>();

  RawZip add(String name, byte[] content) {
    int offset = local.size();
    byte[] header = header(0x04034b50, name, content, -1);
    local.writeBytes(header);
    local.writeBytes(content);
    directory.add(header(0x02014b50, name, content, offset));
    return this;
  }

  /** An entry of the list of contents that points at the first file. */
  void list(String name, byte[] content) {
    directory.add(header(0x02014b50, name, content, 0));
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(local.toByteArray());
    int size = 0;
    for (byte[] entry : directory) {
      all.writeBytes(entry);
      size += entry.length;
    }
    number(all, 0x06054b50, 4);
    number(all, 0, 4);
    number(all, directory.size(), 2);
    number(all, directory.size(), 2);
    number(all, size, 4);
    number(all, local.size(), 4);
    number(all, 0, 2);
    return all.toByteArray();
  }

  private static byte[] header(int signature, String name, byte[] content, int offset) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, signature, 4);
    if (offset >= 0) {
      number(out, 10, 2);
    }
    number(out, 10, 2);
    number(out, 0x0800, 2);
    number(out, 0, 2);
    number(out, 0x28210000, 4);
    number(out, sum.getValue(), 4);
    number(out, content.length, 4);
    number(out, content.length, 4);
    number(out, bytes.length, 2);
    number(out, 0, 2);
    if (offset >= 0) {
      number(out, 0, 2);
      number(out, 0, 2);
      number(out, 0, 2);
      number(out, 0, 4);
      number(out, offset, 4);
    }
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, long number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (number >> (8 * i)) & 0xff);
    }
  }
}
