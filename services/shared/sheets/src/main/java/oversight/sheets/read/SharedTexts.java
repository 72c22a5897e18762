package oversight.sheets.read;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import oversight.sheets.Aside;

/**
 * The texts that a workbook's cells share. They are kept in a file that is mapped into memory, so
 * the heap holds where each begins and those asked for lately.
 */
final class SharedTexts implements AutoCloseable {
  private static final int SLOTS = 8192;
  private static final int LONGEST_KEPT = 256;

  private final Path file;
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment texts;
  private final int[] ends;
  private final int count;
  private final int[] keptIndex = new int[SLOTS];
  private final @Nullable String[] kept = new String[SLOTS];

  private SharedTexts(Path file, int[] ends, int count) throws IOException {
    this.file = file;
    this.ends = ends;
    this.count = count;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /** Reads the shared texts' part. */
  static SharedTexts read(InputStream part, ReadLimits limits) throws IOException {
    Path file = Aside.file("texts");
    try {
      return new Writer(limits).read(part, file);
    } catch (RuntimeException | IOException | Error failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  /** The text with this index from 0; null where there is none. */
  @Nullable String text(int index) {
    if (index < 0 || index >= count) {
      return null;
    }
    int slot = index & SLOTS - 1;
    String known = kept[slot];
    if (known != null && keptIndex[slot] == index) {
      return known;
    }
    int from = index == 0 ? 0 : ends[index - 1];
    byte[] bytes = texts.asSlice(from, (long) ends[index] - from).toArray(ValueLayout.JAVA_BYTE);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.length() <= LONGEST_KEPT) {
      keptIndex[slot] = index;
      kept[slot] = text;
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    arena.close();
    Files.deleteIfExists(file);
  }

  /** Puts them aside. */
  private static final class Writer {
    private final ReadLimits limits;
    private int[] ends = new int[1024];
    private int count;
    private long size;

    Writer(ReadLimits limits) {
      this.limits = limits;
    }

    SharedTexts read(InputStream part, Path file) throws IOException {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
          Xml xml = new Xml(part)) {
        RichText text = new RichText(xml, limits);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("si")) {
            add(out, text.read("si"));
          }
        }
      }
      return new SharedTexts(file, ends, count);
    }

    private void add(OutputStream out, String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      size += bytes.length;
      if (count >= limits.maxTexts() || size > limits.maxTextBytes()) {
        throw new UnreadableException(
            "FILE_TOO_LARGE",
            "The workbook has more different texts than can be read.",
            "Copy the table's cells into a new workbook, or split it by measure or by month.");
      }
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, count * 2);
      }
      ends[count++] = (int) size;
      out.write(bytes);
    }
  }
}
