package oversight.sheets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** One sheet of an OpenDocument spreadsheet, as a stream. Rows and cells may stand for many. */
final class OdsSheet {
  private static final int MOST_MERGED = 10_000;
  private static final int LAST_ROW = 16_777_216;

  private static final Set<String> GROUPS =
      Set.of(
          "table-header-rows",
          "table-rows",
          "table-row-group",
          "table-header-columns",
          "table-columns",
          "table-column-group");

  private final Xml xml;
  private final ReadLimits limits;
  private final Budget budget;
  private final RowConsumer consumer;
  private final OdsCell cell;
  private final SheetRow row = new SheetRow();
  private final List<CellRange> merged = new ArrayList<>();
  private int rowNumber;
  private int column;
  private int columnsDeclared;

  OdsSheet(Xml xml, ReadLimits limits, Budget budget, RowConsumer consumer) {
    this.xml = xml;
    this.limits = limits;
    this.budget = budget;
    this.consumer = consumer;
    this.cell = new OdsCell(xml, limits);
  }

  /** Reads on to the end of the sheet that has just begun. */
  void read(String name) {
    try {
      int depth = 1;
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT && element()) {
          depth++;
        }
      }
    } catch (UnreadableException refused) {
      throw refused.row() > 0 ? refused : refused.at(name, rowNumber);
    }
    merged.forEach(consumer::merged);
  }

  /** Whether its end is still to come. */
  private boolean element() {
    String name = xml.name();
    if (GROUPS.contains(name)) {
      return true;
    }
    if (name.equals("table-column")) {
      hiddenColumns();
      return true;
    }
    if (name.equals("table-row")) {
      row();
    } else {
      xml.skipElement();
    }
    return false;
  }

  private void hiddenColumns() {
    int count = repeated("number-columns-repeated");
    if (isHidden()) {
      consumer.columnsHidden(columnsDeclared, columnsDeclared + count - 1);
    }
    columnsDeclared = Math.min(LAST_ROW, columnsDeclared + count);
  }

  private boolean isHidden() {
    String visibility = xml.attribute("visibility");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private int repeated(String attribute) {
    String times = xml.attribute(attribute);
    return times.isEmpty() ? 1 : Math.clamp(XlsxReader.number(times, LAST_ROW), 1, LAST_ROW);
  }

  private void row() {
    int count = repeated("number-rows-repeated");
    rowNumber++;
    row.begin(rowNumber, isHidden());
    column = 0;
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell")) {
          cell();
        } else {
          xml.skipElement();
        }
      }
      event = xml.next();
    }
    give(count);
  }

  private void give(int count) {
    int last = rowNumber + count - 1;
    if (!row.isBlank()) {
      budget.repeated(count - 1);
      while (true) {
        budget.row(row.width());
        consumer.row(row);
        if (rowNumber == last) {
          return;
        }
        row.renumber(++rowNumber);
      }
    }
    rowNumber = Math.min(last, LAST_ROW);
  }

  private void cell() {
    boolean covered = xml.name().equals("covered-table-cell");
    cell.begin();
    if (!covered && (cell.columnsSpanned() > 1 || cell.rowsSpanned() > 1)) {
      merge();
    }
    int count = cell.repeated();
    cell.readContents();
    if (!covered && !cell.isEmpty()) {
      if ((long) column + count > limits.maxColumns()) {
        throw Budget.tooWide(limits);
      }
      for (int i = 0; i < count; i++) {
        cell.set(row, column + i);
      }
    }
    column = Math.min(LAST_ROW, column + count);
  }

  private void merge() {
    if (merged.size() < MOST_MERGED) {
      merged.add(
          new CellRange(
              rowNumber,
              rowNumber + cell.rowsSpanned() - 1,
              column,
              column + cell.columnsSpanned() - 1));
    }
  }
}
