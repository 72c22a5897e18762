package oversight.portal.web.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import oversight.returns.v1.Finding;
import oversight.sheets.read.FirstBytes;
import oversight.sheets.read.ReadLimits;
import oversight.sheets.read.RowConsumer;
import oversight.sheets.read.Sheet;
import oversight.sheets.read.SheetReaders;
import oversight.sheets.read.SheetRow;
import oversight.sheets.read.UnreadableException;

/**
 * Reads a file for people to look at, by the same readers as take it in. It refuses nothing, shows
 * of each sheet that is not hidden the table below the names of the columns, and keeps the first
 * rows and those in which something was found.
 */
final class FileSheets {
  /** Figures of a file that are held against last year's come from these too. */
  private static final int MOST_PLAIN_ROWS = 1000;

  private static final int LONGEST_CELL = 300;
  private static final int MOST_CELLS = 30;
  private static final int LOOK_AT = 30;

  private FileSheets() {}

  /**
   * The sheets that have a table.
   *
   * @param file its bytes
   * @param findings what was found in it
   */
  static List<FileSheet> read(byte[] file, List<Finding> findings) {
    Gathering gathering = new Gathering(findings);
    try {
      if (FirstBytes.isContainer(Arrays.copyOf(file, Math.min(file.length, FirstBytes.ENOUGH)))) {
        readWorkbook(file, gathering);
      } else {
        SheetReaders.csv(new ByteArrayInputStream(file), ReadLimits.STANDARD).read(gathering);
      }
    } catch (UnreadableException | Enough end) {
      // What was read so far is shown; why there is no more stands among the findings.
      gathering.endSheet();
      return gathering.sheets;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    gathering.endSheet();
    return gathering.sheets;
  }

  /** A column's name as it is compared. */
  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static void readWorkbook(byte[] file, Gathering gathering) throws IOException {
    Path aside = Files.createTempFile("oversight-preview", ".bin");
    try {
      Files.write(aside, file);
      SheetReaders.workbook(aside, ReadLimits.STANDARD).read(gathering);
    } finally {
      Files.delete(aside);
    }
  }

  /** Nothing that is shown can follow. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("Enough was read.", null, false, false);
    }
  }

  private static final class Gathering implements RowConsumer {
    /** So many rows and no more are read, however long the file is. */
    private static final int MOST_READ = 200_000;

    private final List<FileSheet> sheets = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    private final List<FileRow> rows = new ArrayList<>();
    private Sheet sheet = Sheet.ONLY;
    private int plain;
    private int looked;
    private int more;
    private int read;

    Gathering(List<Finding> findings) {
      findings.forEach(finding -> found.add(place(finding.getSheet(), finding.getRow())));
    }

    private static String place(String sheet, int row) {
      return sheet + "\n" + row;
    }

    @Override
    public void sheet(Sheet next) {
      endSheet();
      sheet = next;
    }

    @Override
    public void row(SheetRow row) {
      if (++read > MOST_READ) {
        throw new Enough();
      }
      if (sheet.hidden()) {
        return;
      }
      if (rows.isEmpty()) {
        look(row);
      } else if (found.contains(place(sheet.name(), row.number()))) {
        rows.add(copy(row));
      } else if (plain < MOST_PLAIN_ROWS) {
        plain++;
        rows.add(copy(row));
      } else {
        more++;
      }
    }

    /** The first row of a CSV heads it, whatever it says. */
    private void look(SheetRow row) {
      if (looked++ < LOOK_AT && (sheet.name().isEmpty() || heads(row))) {
        rows.add(copy(row));
      }
    }

    private static boolean heads(SheetRow row) {
      int named = 0;
      for (int cell = 0; cell < Math.min(row.width(), MOST_CELLS); cell++) {
        String name = folded(row.text(cell));
        named += name.equals("measure") || name.equals("period") || name.equals("value") ? 1 : 0;
      }
      // One of the three may be misspelt: that is what the findings are about.
      return named >= 2;
    }

    private static FileRow copy(SheetRow row) {
      List<String> cells = new ArrayList<>();
      for (int cell = 0; cell < Math.min(row.width(), MOST_CELLS); cell++) {
        String text = row.text(cell);
        cells.add(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…");
      }
      return new FileRow(row.number(), cells);
    }

    void endSheet() {
      if (!rows.isEmpty()) {
        sheets.add(new FileSheet(sheet.name(), rows, more));
      }
      rows.clear();
      plain = 0;
      looked = 0;
      more = 0;
    }
  }
}
