package oversight.sheets.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table in a file: in each visible sheet, below the row among its first thirty that names
 * the columns. What else is there is said.
 */
public final class TableFinder implements RowConsumer {
  private static final int LOOK_AT = 30;

  private final TableShape shape;
  private final TableConsumer consumer;
  private final TableRow row;
  private Sheet sheet = Sheet.ONLY;
  private @Nullable TableSheet table;
  private @Nullable Heading best;
  private String bestSheet = "";
  private HiddenColumns hiddenColumns = new HiddenColumns();
  private int looked;
  private int firstRow;
  private int lastRow;
  private boolean unusable;
  private boolean begun;
  private boolean found;

  private TableFinder(TableShape shape, TableConsumer consumer) {
    this.shape = shape;
    this.consumer = consumer;
    this.row = new TableRow(shape.columns().size());
  }

  /**
   * Reads a file to its end.
   *
   * @throws UnreadableException where the file, or the rest of it, cannot be read; what came before
   *     has been given to the consumer
   */
  public static void read(SheetReader reader, TableShape shape, TableConsumer consumer)
      throws IOException {
    TableFinder finder = new TableFinder(shape, consumer);
    reader.read(finder);
    finder.finish();
  }

  @Override
  public void sheet(Sheet next) {
    endSheet();
    begun = true;
    sheet = next;
    table = null;
    hiddenColumns = new HiddenColumns();
    looked = 0;
    firstRow = 0;
    lastRow = 0;
    unusable = false;
  }

  @Override
  public void columnsHidden(int first, int last) {
    hiddenColumns.add(first, last);
  }

  @Override
  public void row(SheetRow next) {
    TableSheet open = table;
    if (open != null) {
      if (!sheet.hidden()) {
        open.row(next);
      }
    } else if (!unusable && looked < LOOK_AT) {
      look(next);
    }
    lastRow = next.number();
  }

  @Override
  public void merged(CellRange cells) {
    TableSheet open = table;
    if (open != null && !sheet.hidden()) {
      open.merged(cells);
    }
  }

  @Override
  public void observed(Observation observation) {
    consumer.observed(observation);
  }

  private void look(SheetRow next) {
    looked++;
    firstRow = firstRow == 0 ? next.number() : firstRow;
    Heading heading = Heading.of(next);
    if (!heading.heads(shape)) {
      keepBest(heading);
      return;
    }
    found = true;
    if (sheet.hidden()) {
      table = new TableSheet(sheet.name(), heading, shape, row, consumer);
      return;
    }
    if (heading.row() > firstRow) {
      consumer.observed(
          Observation.of(
              ObservationKind.ROWS_ABOVE_TABLE,
              sheet.name(),
              firstRow,
              "",
              "The names of the columns stand in row "
                  + heading.row()
                  + "; what stands above them was not read."));
    }
    if (new HeadingCheck(shape, consumer::observed).check(sheet.name(), heading)) {
      table = new TableSheet(sheet.name(), heading, shape, row, consumer);
      hiddenColumns.tell(sheet.name(), heading, shape, consumer::observed);
    } else {
      unusable = true;
    }
  }

  /** The first row of a CSV is taken for its heading, if no other is. */
  private void keepBest(Heading heading) {
    Heading before = best;
    if (!sheet.hidden()
        && (before == null || heading.likeness(shape) > before.likeness(shape))
        && heading.names().size() <= LOOK_AT * LOOK_AT) {
      best = heading;
      bestSheet = sheet.name();
    }
  }

  private void endSheet() {
    TableSheet open = table;
    if (!begun) {
      return;
    }
    if (sheet.hidden()) {
      tellHidden(open != null);
    } else if (open != null) {
      open.end();
    } else if (!unusable && !sheet.name().isEmpty() && lastRow > 0) {
      consumer.observed(
          Observation.of(
              ObservationKind.SHEET_NOT_READ,
              sheet.name(),
              0,
              "",
              "The sheet has no row with the names of the columns, and was not read."));
    }
  }

  private void tellHidden(boolean hasTable) {
    consumer.observed(
        hasTable
            ? new Observation(
                ObservationKind.HIDDEN_SHEET_NOT_READ,
                sheet.name(),
                0,
                "",
                "The sheet is hidden. It has a table like this one, which was not read.",
                "If its figures are meant to be sent, unhide it; if not, delete it.")
            : Observation.of(
                ObservationKind.SHEET_HIDDEN,
                sheet.name(),
                0,
                "",
                "The sheet is hidden, and was not read."));
  }

  private void finish() {
    endSheet();
    Heading candidate = best;
    if (found) {
      return;
    }
    if (candidate == null) {
      consumer.observed(
          new Observation(
              ObservationKind.FILE_EMPTY,
              "",
              0,
              "",
              "The file is empty.",
              "Send a file whose first row is: " + shape.inWords()));
    } else if (candidate.likeness(shape) > 0) {
      new HeadingCheck(shape, consumer::observed).check(bestSheet, candidate);
    } else {
      consumer.observed(
          new Observation(
              ObservationKind.TABLE_MISSING,
              "",
              0,
              "",
              bestSheet.isEmpty()
                  ? "The first row does not name the columns."
                  : "No sheet that is shown has the names of the columns in its first thirty rows.",
              "Put them above the figures: " + shape.inWords()));
    }
  }
}
