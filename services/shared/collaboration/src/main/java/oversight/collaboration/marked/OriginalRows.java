package oversight.collaboration.marked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import oversight.sheets.SheetFormat;
import oversight.sheets.mark.PlainRows;
import oversight.sheets.mark.UnmarkableException;
import oversight.sheets.read.ReadLimits;
import oversight.sheets.read.RowConsumer;
import oversight.sheets.read.Sheet;
import oversight.sheets.read.SheetReaders;
import oversight.sheets.read.SheetRow;
import oversight.sheets.read.UnreadableException;

/** The rows of an original as text, read as the intake reads them. */
final class OriginalRows implements PlainRows {
  private final Path original;
  private final SheetFormat format;

  OriginalRows(Path original, SheetFormat format) {
    this.original = original;
    this.format = format;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, UnmarkableException {
    try (InputStream bytes = Files.newInputStream(original)) {
      (format == SheetFormat.CSV
              ? SheetReaders.csv(bytes, ReadLimits.STANDARD)
              : SheetReaders.workbook(original, ReadLimits.STANDARD))
          .read(new Passing(visitor));
    } catch (UnreadableException unreadable) {
      throw new UnmarkableException(unreadable.said(), unreadable);
    }
  }

  /** Passes rows on until the visitor has enough. */
  private static final class Passing implements RowConsumer {
    private final Visitor visitor;
    private String name = "";
    private boolean enough;

    Passing(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void sheet(Sheet sheet) {
      name = sheet.name();
    }

    @Override
    public void row(SheetRow row) {
      if (enough) {
        return;
      }
      List<String> cells = new ArrayList<>(row.width());
      for (int column = 0; column < row.width(); column++) {
        cells.add(row.text(column));
      }
      try {
        enough = !visitor.row(name, row.number(), cells);
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }
}
