package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes the least that is a Word document in the old format. */
final class OldWord {
  private static final int TEXT = 1024;
  private static final int RUNS_PAGE = 8;
  private static final int PARAGRAPHS_PAGE = 9;
  private static final int PAGE = 512;
  private static final byte[] PLAIN = {};
  private static final byte[] DELETED = {0x00, 0x08, 1};
  private static final byte[] HIDDEN = {0x3C, 0x08, 1};
  private static final byte[] CELL = {0x16, 0x24, 1};
  private static final byte[] ROW_END = {0x16, 0x24, 1, 0x17, 0x24, 1};

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> runEnds = new ArrayList<>();
  private final List<byte[]> runs = new ArrayList<>();
  private final List<Integer> paragraphEnds = new ArrayList<>();
  private final List<byte[]> paragraphs = new ArrayList<>();

  OldWord words(String words) {
    return run(words, PLAIN);
  }

  OldWord deleted(String words) {
    return run(words, DELETED);
  }

  OldWord hidden(String words) {
    return run(words, HIDDEN);
  }

  OldWord endParagraph() {
    return end("\r", PLAIN);
  }

  OldWord endCell() {
    return end("\u0007", CELL);
  }

  OldWord endRow() {
    return end("\u0007", ROW_END);
  }

  private OldWord run(String words, byte[] look) {
    text.append(words);
    runEnds.add(text.length());
    runs.add(look);
    return this;
  }

  private OldWord end(String mark, byte[] look) {
    run(mark, PLAIN);
    paragraphEnds.add(text.length());
    paragraphs.add(look);
    return this;
  }

  byte[] bytes() throws IOException {
    byte[] tableBytes = new byte[2 * TEXT];
    byte[] mainBytes = new byte[5120];
    ByteBuffer table = ByteBuffer.wrap(tableBytes).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer main = ByteBuffer.wrap(mainBytes).order(ByteOrder.LITTLE_ENDIAN);
    header(main);
    field(main, 1, table.position(), 4);
    table.putInt(2).putInt(0);
    field(main, 15, table.position(), 4);
    table.putInt(0);
    field(main, 6, table.position(), 20);
    table
        .putInt(0)
        .putInt(text.length())
        .putShort((short) 0)
        .putInt(-1)
        .putShort((short) 0)
        .putInt(0);
    field(main, 12, table.position(), 12);
    table.putInt(TEXT).putInt(position(text.length())).putInt(RUNS_PAGE);
    field(main, 13, table.position(), 12);
    table.putInt(TEXT).putInt(position(text.length())).putInt(PARAGRAPHS_PAGE);
    field(main, 33, table.position(), 21);
    table.put((byte) 2).putInt(16).putInt(0).putInt(text.length());
    table.putShort((short) 0).putInt(TEXT).putShort((short) 0);
    field(main, 31, TEXT, 600);
    main.position(TEXT);
    main.put(text.toString().getBytes(UTF_16LE));
    page(main, RUNS_PAGE, runEnds, runs, 1);
    page(main, PARAGRAPHS_PAGE, paragraphEnds, paragraphs, 13);
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(mainBytes), "WordDocument");
      files.createDocument(new ByteArrayInputStream(tableBytes), "1Table");
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private void header(ByteBuffer main) {
    main.putShort((short) 0xA5EC).putShort((short) 0xC1);
    main.putShort(10, (short) 0x0200).putShort(12, (short) 0xBF);
    main.putInt(24, TEXT).putInt(28, position(text.length()));
    main.putShort(32, (short) 14).putShort(62, (short) 22);
    main.putInt(64, main.capacity()).putInt(76, text.length());
    main.putShort(152, (short) 93);
  }

  /** Where something stands in the table stream. */
  private static void field(ByteBuffer main, int number, int at, int length) {
    main.putInt(154 + 8 * number, at).putInt(158 + 8 * number, length);
  }

  /** A page of looks, each with where its words end. */
  private static void page(
      ByteBuffer main, int number, List<Integer> ends, List<byte[]> looks, int width) {
    int start = number * PAGE;
    main.position(start);
    main.putInt(TEXT);
    ends.forEach(end -> main.putInt(position(end)));
    int offsets = main.position();
    int free = PAGE - 2;
    for (int i = 0; i < looks.size(); i++) {
      byte[] look = looks.get(i);
      boolean paragraph = width > 1;
      byte[] stored =
          paragraph
              ? paragraph(look)
              : little(1 + look.length).put((byte) look.length).put(look).array();
      free = (free - stored.length) & ~1;
      main.put(offsets + i * width, (byte) (free / 2));
      main.position(start + free);
      main.put(stored);
    }
    main.put(start + PAGE - 1, (byte) looks.size());
  }

  private static byte[] paragraph(byte[] look) {
    int words = (2 + look.length + 1) / 2;
    return little(2 + 2 * words)
        .put((byte) 0)
        .put((byte) words)
        .putShort((short) 0)
        .put(look)
        .array();
  }

  private static int position(int character) {
    return TEXT + 2 * character;
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
