package oversight.sheets.read;

import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** One sheet of an Excel workbook, as a stream. */
final class XlsxSheet {
  private static final int LAST_ROW = 1_048_576;

  private final Xml xml;
  private final XlsxCells cells;
  private final ReadLimits limits;
  private final Budget budget;
  private final RowConsumer consumer;
  private final RichText richText;
  private final SheetRow row = new SheetRow();
  private final StringBuilder text = new StringBuilder();
  private int rowNumber;

  XlsxSheet(Xml xml, XlsxCells cells, ReadLimits limits, Budget budget, RowConsumer consumer) {
    this.xml = xml;
    this.cells = cells;
    this.limits = limits;
    this.budget = budget;
    this.consumer = consumer;
    this.richText = new RichText(xml, limits);
  }

  void read(String name) {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          element();
        }
      }
    } catch (UnreadableException refused) {
      throw refused.row() > 0 ? refused : refused.at(name, rowNumber);
    }
  }

  private void element() {
    switch (xml.name()) {
      case "col" -> column();
      case "row" -> row();
      case "mergeCell" -> merged(xml.attribute("ref"));
      default -> {
        // How the sheet looks means nothing.
      }
    }
  }

  private void column() {
    if (Xml.isTrue(xml.attribute("hidden"))) {
      int first = XlsxReader.number(xml.attribute("min"), 1) - 1;
      consumer.columnsHidden(first, XlsxReader.number(xml.attribute("max"), first + 1) - 1);
    }
  }

  private void merged(String range) {
    int colon = range.indexOf(':');
    if (colon > 0) {
      String from = range.substring(0, colon);
      String to = range.substring(colon + 1);
      consumer.merged(
          new CellRange(
              ColumnLetters.row(from),
              ColumnLetters.row(to),
              ColumnLetters.column(from),
              ColumnLetters.column(to)));
    }
  }

  private void row() {
    int next = XlsxReader.number(xml.attribute("r"), rowNumber + 1);
    if (next <= rowNumber || next > LAST_ROW) {
      throw Container.broken("The rows of the sheet are not in order, or more than there can be.");
    }
    rowNumber = next;
    row.begin(rowNumber, Xml.isTrue(xml.attribute("hidden")));
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("c")) {
          cell();
        } else {
          xml.skipElement();
        }
      }
      event = xml.next();
    }
    if (!row.isBlank()) {
      budget.row(row.width());
      consumer.row(row);
    }
  }

  private void cell() {
    String reference = "";
    String type = "";
    int style = 0;
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> reference = xml.attributeValue(i);
        case "t" -> type = xml.attributeValue(i);
        case "s" -> style = XlsxReader.number(xml.attributeValue(i), 0);
        default -> {
          // Nothing that a value depends on.
        }
      }
    }
    int column = reference.isEmpty() ? row.width() : ColumnLetters.column(reference);
    if (column < row.width()) {
      throw Container.broken("The cells of the row are not in order.");
    }
    if (column >= limits.maxColumns()) {
      throw Budget.tooWide(limits);
    }
    contents(column, type, style);
  }

  private void contents(int column, String type, int style) {
    String value = "";
    String formula = null;
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "v" -> value = simpleText();
          case "f" -> formula = simpleText();
          case "is" -> value = richText.read("is");
          default -> xml.skipElement();
        }
      }
      event = xml.next();
    }
    if (value.isEmpty() && formula == null && !type.equals("inlineStr")) {
      return;
    }
    set(column, type, style, type.equals("str") ? unescaped(value) : value, formula);
  }

  private void set(int column, String type, int style, String value, @Nullable String formula) {
    if (value.isEmpty() && !type.equals("str") && formula != null) {
      row.set(column, CellKind.EMPTY, "", formula, null);
    } else {
      cells.set(row, column, type, style, value, formula);
    }
  }

  private static String unescaped(String value) {
    return value.contains("_x") ? RichText.unescaped(new StringBuilder(value)) : value;
  }

  /** The text of the element that has just begun, up to its end. */
  private String simpleText() {
    text.setLength(0);
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return text.toString();
        }
        case XMLStreamConstants.START_ELEMENT -> xml.skipElement();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            xml.appendText(text, limits);
        default -> {
          // A comment or an instruction says nothing.
        }
      }
    }
  }
}
