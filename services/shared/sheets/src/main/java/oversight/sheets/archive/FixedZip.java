package oversight.sheets.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip archive with its entries in order and without times of its own. */
public final class FixedZip {
  /** The earliest time that a zip archive can tell. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FixedZip() {}

  /** The same archive, made here a moment ago, sorted by name after the first. */
  public static byte[] repack(byte[] archive, String first) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
    pack(entries, first, bytes);
    return bytes.toByteArray();
  }

  /**
   * An archive of these entries, sorted by name after the first. "mimetype" is stored uncompressed,
   * as OpenDocument wants it.
   */
  public static void pack(Map<String, byte[]> entries, String first, OutputStream target)
      throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(target)) {
      Map<String, byte[]> others = new TreeMap<>(entries);
      byte[] content = others.remove(first);
      if (content == null) {
        throw new IOException("The archive has no entry " + first + ".");
      }
      write(out, first, content);
      for (Map.Entry<String, byte[]> entry : others.entrySet()) {
        write(out, entry.getKey(), entry.getValue());
      }
    }
  }

  private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
    if (name.equals("mimetype")) {
      store(out, name, content);
    } else {
      out.putNextEntry(entry(name));
      out.write(content);
      out.closeEntry();
    }
  }

  /** Writes an entry uncompressed. */
  public static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  /** An entry without a time. */
  public static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }
}
