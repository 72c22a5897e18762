package oversight.sheets.mark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import oversight.sheets.archive.BoundedZip;

/**
 * Weighs the content of an ODS before it is parsed: what has one tag or one text of many megabytes
 * was made to hurt.
 */
final class OdsWeight {
  /** About 100,000 rows; more is copied as plain rows. */
  static final long MOST_CONTENT = 64L << 20;

  private static final int LONGEST_PIECE = 1 << 20;

  private OdsWeight() {}

  /**
   * Whether the content can be edited in a moment.
   *
   * @throws UnmarkableException where it is no ODS, or one made to hurt
   */
  static boolean isLight(Path file) throws UnmarkableException {
    try (BoundedZip zip = new BoundedZip(file);
        InputStream in = zip.open("content.xml", Long.MAX_VALUE)) {
      byte[] buffer = new byte[1 << 16];
      long unpacked = 0;
      int piece = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        unpacked += read;
        for (int at = 0; at < read; at++) {
          piece = buffer[at] == '<' || buffer[at] == '>' ? 0 : piece + 1;
          if (piece > LONGEST_PIECE) {
            throw new UnmarkableException("The file has a cell of more than a megabyte.");
          }
        }
        if (unpacked > MOST_CONTENT) {
          return false;
        }
      }
      return true;
    } catch (IOException broken) {
      throw new UnmarkableException("The file is no readable ODS spreadsheet.", broken);
    }
  }
}
