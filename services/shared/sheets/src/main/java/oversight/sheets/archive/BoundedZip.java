package oversight.sheets.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip archive that somebody sent, opened within limits: its directory is bounded before it is
 * read into memory, and every entry gives only as many bytes as its reader asked for.
 */
public final class BoundedZip implements AutoCloseable {
  /** A workbook of a thousand sheets has fewer. */
  private static final int MOST_ENTRIES = 5000;

  private static final long LARGEST_DIRECTORY = 2L << 20;
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int DIRECTORY_SIZE_AT = 12;

  private final ZipFile zip;

  /**
   * Opens the archive.
   *
   * @throws IOException where it is none, or has more entries than any workbook
   */
  public BoundedZip(Path file) throws IOException {
    checkDirectory(file);
    zip = new ZipFile(file.toFile());
    if (zip.size() > MOST_ENTRIES) {
      zip.close();
      throw new IOException("The archive has more than " + MOST_ENTRIES + " entries.");
    }
  }

  /** The entries in the order of the archive. */
  public List<? extends ZipEntry> entries() {
    return Collections.list(zip.entries());
  }

  /** Whether there is an entry of this name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /**
   * The content of an entry; it fails after so many bytes, whatever the archive says of its size.
   *
   * @throws IOException where there is no such entry
   */
  public InputStream open(String name, long mostBytes) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("The archive has no entry " + name + ".");
    }
    return new BoundedStream(zip.getInputStream(entry), mostBytes);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static void checkDirectory(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(bytes.length(), END_RECORD + LONGEST_COMMENT);
      byte[] tail = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(tail);
      for (int at = length - END_RECORD; at >= 0; at--) {
        if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
          if (number(tail, at + DIRECTORY_SIZE_AT) > LARGEST_DIRECTORY) {
            throw new IOException("The archive's directory is larger than that of any workbook.");
          }
          return;
        }
      }
    }
    throw new IOException("The file is no zip archive.");
  }

  private static long number(byte[] bytes, int at) {
    long number = 0;
    for (int place = 3; place >= 0; place--) {
      number = (number << 8) | (bytes[at + place] & 0xFF);
    }
    return number;
  }
}
