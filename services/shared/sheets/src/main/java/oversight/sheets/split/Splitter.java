package oversight.sheets.split;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import oversight.sheets.Aside;
import oversight.sheets.read.FirstBytes;
import oversight.sheets.read.ReadLimits;
import oversight.sheets.read.SheetReader;
import oversight.sheets.read.SheetReaders;

/**
 * Takes a workbook or a CSV apart. Each owner gets a workbook with sheets of the same names, in
 * which its rows stand where they stood, so that what is found in it is found in the file as it was
 * sent. The column {@code collaboration} is left out; hidden sheets and sheets without a table are
 * not read, as when a file is for one.
 */
public final class Splitter {
  private Splitter() {}

  /**
   * Takes a file apart.
   *
   * @param file its bytes
   * @param owner whose a row is; empty for nobody's
   * @param most rows below headings at most
   * @throws oversight.sheets.read.UnreadableException where it is no file of figures
   * @throws TooLongException where it has more rows
   */
  public static SplitFile split(byte[] file, Function<SplitRow, String> owner, int most)
      throws IOException {
    try (SplitRows rows = new SplitRows(owner, most)) {
      if (FirstBytes.isContainer(Arrays.copyOf(file, Math.min(file.length, FirstBytes.ENOUGH)))) {
        workbook(file, rows);
      } else {
        SheetReaders.csv(new ByteArrayInputStream(file), ReadLimits.STANDARD).read(rows);
      }
      return rows.finish();
    }
  }

  private static void workbook(byte[] file, SplitRows rows) throws IOException {
    Path aside = Aside.file("split");
    try {
      Files.write(aside, file);
      SheetReader reader = SheetReaders.workbook(aside, ReadLimits.STANDARD);
      reader.read(rows);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
