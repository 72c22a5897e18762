package oversight.sheets.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of one sheet, below its heading. */
final class TableSheet {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(grand |overall |sub-?)?(totals?|sum)( for .*)?:?", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_TOTAL = 60;

  private final String sheet;
  private final Heading heading;
  private final TableShape shape;
  private final TableConsumer consumer;

  /** A column's name, by which every heading is told from most rows. */
  private final String sign;

  private final TableRow row;
  private final String[] names;
  private final boolean[] isRead;
  private final Runs hidden = new Runs(this::tellHidden);
  private final Runs blank = new Runs(this::tellBlank);
  private final @Nullable Runs[] formulas;
  private int lastRow;

  TableSheet(
      String sheet, Heading heading, TableShape shape, TableRow row, TableConsumer consumer) {
    this.sheet = sheet;
    this.heading = heading;
    this.shape = shape;
    this.sign = shape.columns().stream().filter(shape.required()::contains).findFirst().orElse("");
    this.consumer = consumer;
    this.row = row;
    this.names = heading.names().toArray(String[]::new);
    this.isRead = new boolean[names.length];
    this.formulas = new Runs[names.length];
    this.lastRow = heading.row();
    row.begin(sheet);
    for (int i = 0; i < names.length; i++) {
      int column = shape.columns().indexOf(names[i]);
      if (column >= 0) {
        row.place(column, i);
        isRead[i] = true;
      }
    }
  }

  void row(SheetRow next) {
    if (next.number() > lastRow + 1) {
      blank.add(lastRow + 1, next.number() - 1);
      blank.end();
    }
    lastRow = next.number();
    if (isTotal(next)) {
      consumer.observed(
          Observation.of(
              ObservationKind.TOTAL_ROW_NOT_READ,
              sheet,
              next.number(),
              "",
              "The row is a total, and was not read as a figure: totals are formed here."));
      return;
    }
    if (isHeadingAgain(next)) {
      return;
    }
    if (next.hidden()) {
      hidden.add(next.number(), next.number());
    }
    boolean any = false;
    for (int i = 0; i < next.width(); i++) {
      if (i < names.length && !names[i].isEmpty()) {
        any |= isRead[i] && lookAt(next, i);
      } else if (!Spaces.isBlank(next.text(i))) {
        refuseBeyond(next, i);
        any = true;
      }
    }
    if (any) {
      consumer.row(row.of(next));
    }
  }

  /** Whether the row names columns as a heading does; says what becomes of those below it then. */
  private boolean isHeadingAgain(SheetRow next) {
    boolean any = false;
    for (int i = 0; i < next.width() && !any; i++) {
      any = next.text(i).equalsIgnoreCase(sign);
    }
    Heading again = any ? Heading.of(next) : heading;
    if (!any || !again.heads(shape)) {
      return false;
    }
    boolean same = true;
    for (int i = 0; i < names.length; i++) {
      same &= names[i].equals(i < again.names().size() ? again.names().get(i) : "");
    }
    consumer.observed(
        same
            ? Observation.of(
                ObservationKind.HEADING_AGAIN,
                sheet,
                next.number(),
                "",
                "The names of the columns stand here once more, and reading went on below.")
            : new Observation(
                ObservationKind.SECOND_TABLE,
                sheet,
                next.number(),
                "",
                "A second table begins here, and its columns stand elsewhere than the first's.",
                "Put it on a sheet of its own, or under the first in the same columns."));
    return true;
  }

  /** Merged cells above the table or beside it are its owner's business. */
  void merged(CellRange cells) {
    if (cells.lastRow() >= heading.row()
        && cells.firstRow() <= lastRow
        && cells.firstColumn() < names.length) {
      consumer.observed(
          new Observation(
              ObservationKind.MERGED_CELLS,
              sheet,
              Math.max(cells.firstRow(), heading.row()),
              cells.firstColumn() >= 0 ? names[cells.firstColumn()] : "",
              "The cells " + cells + " are merged: it cannot be told which rows they are for.",
              "Unmerge them, and write the value into each row it is for."));
    }
  }

  void end() {
    hidden.end();
    for (Runs runs : formulas) {
      if (runs != null) {
        runs.end();
      }
    }
  }

  /** Says what is to be said of a cell that is read; whether there is anything in it. */
  private boolean lookAt(SheetRow next, int column) {
    if (next.formula(column) != null) {
      lookAtFormula(next, column);
      return true;
    }
    String stored = next.stored(column);
    if (stored != null && next.kind(column) == CellKind.NUMBER) {
      consumer.observed(
          Observation.of(
              ObservationKind.NUMBER_READ_AS,
              sheet,
              next.number(),
              names[column],
              "The workbook stores "
                  + Quoted.of(stored)
                  + " and shows "
                  + Quoted.of(next.text(column))
                  + ", which was read."));
    }
    return !Spaces.isBlank(next.text(column));
  }

  private void lookAtFormula(SheetRow next, int column) {
    if (next.kind(column) == CellKind.EMPTY) {
      consumer.observed(
          new Observation(
              ObservationKind.FORMULA_WITHOUT_VALUE,
              sheet,
              next.number(),
              names[column],
              "The cell has a formula, and the file does not have its value.",
              "Open the file in your spreadsheet program and save it, or paste the values in place"
                  + " of the formulas."));
      return;
    }
    Runs runs = formulas[column];
    if (runs == null) {
      runs = new Runs((first, last) -> tellFormulas(column, first, last));
      formulas[column] = runs;
    }
    runs.add(next.number(), next.number());
  }

  private void tellFormulas(int column, int first, int last) {
    String letters = ColumnLetters.of(column);
    consumer.observed(
        Observation.of(
            ObservationKind.FORMULA_VALUE_TAKEN,
            sheet,
            first,
            names[column],
            first == last
                ? "The cell " + letters + first + " is a formula; its value was taken."
                : "The cells "
                    + new CellRange(first, last, column, column)
                    + " are formulas; their values were taken."));
  }

  private void tellHidden(int first, int last) {
    consumer.observed(
        new Observation(
            ObservationKind.HIDDEN_ROWS_READ,
            sheet,
            first,
            "",
            Runs.rowsAre(first, last) + " hidden, and read all the same.",
            "Unhide or delete what is hidden, or clear the filter, and check what you send."));
  }

  private void tellBlank(int first, int last) {
    if (!sheet.isEmpty()) {
      consumer.observed(
          Observation.of(
              ObservationKind.BLANK_ROWS,
              sheet,
              first,
              "",
              Runs.rowsAre(first, last) + " blank, and reading went on below."));
    }
  }

  private void refuseBeyond(SheetRow next, int column) {
    consumer.observed(
        new Observation(
            ObservationKind.CELL_WITHOUT_COLUMN,
            sheet,
            next.number(),
            "",
            Quoted.of(next.text(column))
                + (column >= names.length
                    ? " stands beyond the last named column."
                    : " stands in a column without a name."),
            sheet.isEmpty()
                ? "Put text that holds a comma in quotation marks, or take the cell out."
                : "Take the cell " + ColumnLetters.of(column) + next.number() + " out."));
  }

  private static boolean isTotal(SheetRow next) {
    for (int i = 0; i < next.width(); i++) {
      String text = next.text(i);
      if (!text.isEmpty()) {
        char first = text.charAt(0);
        // Most rows are told apart by their first letter.
        if ("tTsSgGoO \u00a0".indexOf(first) < 0) {
          return false;
        }
        String trimmed = Spaces.trim(text);
        if (!trimmed.isEmpty()) {
          return trimmed.length() <= LONGEST_TOTAL && TOTAL.matcher(trimmed).matches();
        }
      }
    }
    return false;
  }
}
