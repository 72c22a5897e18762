package oversight.papers.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip archive anew with its entries in order and without times of its own. */
public final class FixedZip {
  /** The earliest time that a zip archive can tell. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FixedZip() {}

  /**
   * The archive with the same entries, sorted by name after the first.
   *
   * @param first the entry that the format wants first; "mimetype" is stored uncompressed, as
   *     OpenDocument wants it
   */
  public static byte[] repack(byte[] archive, String first) throws IOException {
    var entries = new HashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return pack(entries, first);
  }

  /**
   * An archive of these entries, sorted by name after the first.
   *
   * @throws IOException if there is no entry of the first name
   */
  public static byte[] pack(Map<String, byte[]> entries, String first) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      var content = entries.get(first);
      if (content == null) {
        throw new IOException("The archive has no entry " + first + ".");
      }
      write(out, first, content);
      var others = new TreeMap<>(entries);
      others.remove(first);
      for (var entry : others.entrySet()) {
        write(out, entry.getKey(), entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    if (name.equals("mimetype")) {
      var checksum = new CRC32();
      checksum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(checksum.getValue());
    }
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
