package oversight.sheets.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads comma-separated values with FastCSV, as they arrive. */
final class CsvSheetReader implements SheetReader {
  private static final int BUFFER = 1 << 20;

  private final InputStream bytes;
  private final ReadLimits limits;
  private int line;

  CsvSheetReader(InputStream bytes, ReadLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  @Override
  public void read(RowConsumer consumer) throws IOException {
    consumer.sheet(Sheet.ONLY);
    Budget budget = new Budget(limits);
    try {
      TextReader text = new TextReader(bytes, () -> consumer.observed(readAsWindows()));
      try (CsvReader<SheetRow> reader =
          CsvReader.builder()
              .fieldSeparator(Separator.of(text))
              .skipEmptyLines(false)
              .allowUnclosedQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .maxBufferSize(BUFFER)
              .build(new Rows(), text)) {
        for (SheetRow row : reader) {
          // As a spreadsheet counts: a row with a line break in a cell is one row.
          line++;
          row.renumber(line);
          if (!row.isBlank()) {
            budget.row(row.width());
            consumer.row(row);
          }
        }
      }
    } catch (UnreadableException refused) {
      throw refused.row() > 0 ? refused : refused.at("", line + 1);
    } catch (CsvParseException | UncheckedIOException broken) {
      throw refusal(broken);
    }
  }

  private Observation readAsWindows() {
    return Observation.of(
        ObservationKind.ENCODING_READ_AS,
        "",
        line + 1,
        "",
        "From this row on there are characters that are not UTF-8; the file was read as"
            + " Windows-1252, as Excel writes “CSV (Comma delimited)”.");
  }

  /** FastCSV wraps what the reader beneath it throws. */
  private RuntimeException refusal(RuntimeException broken) throws IOException {
    for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableException refused) {
        return refused.row() > 0 ? refused : refused.at("", line + 1);
      }
      if (cause instanceof CsvParseException) {
        break;
      }
      if (cause instanceof IOException lost) {
        throw lost;
      }
    }
    String why = String.valueOf(broken.getMessage());
    if (why.contains("buffer")) {
      return new UnreadableException(
          "CELL_TOO_LONG",
          "From about this row on, one cell goes on for a million characters and more.",
          "Look for a quotation mark that is opened and not closed, and shorten the cell.",
          "",
          line + 1);
    }
    return new UnreadableException(
        "CSV_BROKEN",
        "From about this row on, the file is not CSV: " + why + ".",
        "Look for a quotation mark that is opened and not closed.",
        "",
        line + 1);
  }

  /** Makes one row after another in the same place. */
  private final class Rows extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private final SheetRow row = new SheetRow();
    private final TextPool pool = new TextPool();

    @Override
    protected void handleBegin(long startingLineNumber) {
      row.begin(0, false);
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
      if (length > limits.maxCellCharacters()) {
        throw Budget.tooLong(limits).at("", line + 1);
      }
      if (field >= limits.maxColumns()) {
        throw Budget.tooWide(limits).at("", line + 1);
      }
      row.add(pool.text(buffer, offset, length));
    }

    @Override
    protected SheetRow buildRecord() {
      return row;
    }
  }
}
