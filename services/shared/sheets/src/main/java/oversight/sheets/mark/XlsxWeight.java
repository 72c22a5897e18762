package oversight.sheets.mark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import oversight.sheets.archive.BoundedZip;

/**
 * Weighs an XLSX before Apache POI takes all of it into memory, where each cell costs about a
 * kilobyte. What counts is what is unpacked, never what the archive says of itself.
 */
final class XlsxWeight {
  /** So much XML becomes about 120 MB of objects. */
  private static final long MOST_UNPACKED = 12L << 20;

  private static final int MOST_CELLS = 60_000;

  private XlsxWeight() {}

  /**
   * Whether the workbook can be held in memory.
   *
   * @throws UnmarkableException where it is no XLSX
   */
  static boolean isLight(Path file) throws UnmarkableException {
    try (BoundedZip zip = new BoundedZip(file)) {
      if (!zip.has("[Content_Types].xml")) {
        throw new UnmarkableException("The file is no XLSX workbook.");
      }
      long unpacked = 0;
      int cells = 0;
      byte[] buffer = new byte[1 << 16];
      for (ZipEntry entry : zip.entries()) {
        boolean sheet = entry.getName().toLowerCase(Locale.ROOT).contains("/worksheets/");
        try (InputStream in = zip.open(entry.getName(), Long.MAX_VALUE)) {
          byte before = 0;
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            for (int at = 0; sheet && at < read; at++) {
              cells += before == '<' && buffer[at] == 'c' ? 1 : 0;
              before = buffer[at];
            }
            if (unpacked > MOST_UNPACKED || cells > MOST_CELLS) {
              return false;
            }
          }
        }
      }
      return true;
    } catch (IOException broken) {
      throw new UnmarkableException("The file is no readable XLSX workbook.", broken);
    }
  }
}
