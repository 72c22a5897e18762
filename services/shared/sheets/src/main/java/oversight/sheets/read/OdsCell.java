package oversight.sheets.read;

import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** A cell of an OpenDocument spreadsheet. (OpenDocument 1.3 part 3, 9.1.4 and 19.385.) */
final class OdsCell {
  private static final int MOST = 1 << 24;

  private final Xml xml;
  private final ReadLimits limits;
  private final StringBuilder text = new StringBuilder();
  private String type = "";
  private String value = "";
  private String error = "";
  private @Nullable String formula;
  private int repeated;
  private int columnsSpanned;
  private int rowsSpanned;

  OdsCell(Xml xml, ReadLimits limits) {
    this.xml = xml;
    this.limits = limits;
  }

  /** Takes the attributes of the cell that has just begun. */
  void begin() {
    type = "";
    value = "";
    error = "";
    formula = null;
    repeated = 1;
    columnsSpanned = 1;
    rowsSpanned = 1;
    text.setLength(0);
    for (int i = 0; i < xml.attributes(); i++) {
      attribute(xml.attributeName(i), xml.attributeValue(i));
    }
  }

  private void attribute(String name, String given) {
    switch (name) {
      case "value-type" -> {
        // LibreOffice gives it twice; its own one alone knows of errors.
        if (given.equals("error")) {
          error = given;
        } else {
          type = given;
        }
      }
      case "value", "date-value", "time-value", "boolean-value", "string-value" -> value = given;
      case "formula" -> formula = given;
      case "number-columns-repeated" -> repeated = number(given);
      case "number-columns-spanned" -> columnsSpanned = number(given);
      case "number-rows-spanned" -> rowsSpanned = number(given);
      default -> {
        // Nothing that a value depends on.
      }
    }
  }

  private static int number(String text) {
    return Math.clamp(XlsxReader.number(text, MOST), 1, MOST);
  }

  int repeated() {
    return repeated;
  }

  int columnsSpanned() {
    return columnsSpanned;
  }

  int rowsSpanned() {
    return rowsSpanned;
  }

  boolean isEmpty() {
    return value.isEmpty() && text.isEmpty() && formula == null;
  }

  /** Reads on to the end of the cell: its paragraphs, without comments and drawings. */
  void readContents() {
    int paragraphs = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("p")) {
          if (paragraphs++ > 0) {
            append("\n");
          }
          readParagraph();
        } else {
          xml.skipElement();
        }
      }
    }
  }

  private void readParagraph() {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.START_ELEMENT -> {
          switch (xml.name()) {
            case "span", "a" -> depth++;
            case "s" -> {
              append(" ".repeat(Math.min(limits.maxCellCharacters(), spaces())));
              xml.skipElement();
            }
            case "tab" -> {
              append("\t");
              xml.skipElement();
            }
            case "line-break" -> {
              append("\n");
              xml.skipElement();
            }
            default -> xml.skipElement();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            xml.appendText(text, limits);
        default -> {
          // A comment or an instruction says nothing.
        }
      }
    }
  }

  private int spaces() {
    return Math.max(1, XlsxReader.number(xml.attribute("c"), 1));
  }

  private void append(String more) {
    if (text.length() + more.length() > limits.maxCellCharacters()) {
      throw Budget.tooLong(limits);
    }
    text.append(more);
  }

  /** Sets it in a row. */
  void set(SheetRow row, int column) {
    if (!error.isEmpty()) {
      row.set(column, CellKind.ERROR, text.toString(), formula, null);
      return;
    }
    switch (type) {
      case "float", "currency" -> XlsxCells.plain(row, column, value, formula);
      case "percentage" -> XlsxCells.percent(row, column, value, formula);
      case "date" -> row.set(column, CellKind.DATE, XlsxCells.isoDate(value), formula, value);
      case "time" -> row.set(column, CellKind.DATE, shownOr(value), formula, value);
      case "boolean" ->
          row.set(column, CellKind.BOOLEAN, Xml.isTrue(value) ? "TRUE" : "FALSE", formula, null);
      default -> {
        String words = value.isEmpty() ? text.toString() : value;
        row.set(column, words.isEmpty() ? CellKind.EMPTY : CellKind.TEXT, words, formula, null);
      }
    }
  }

  private String shownOr(String otherwise) {
    return text.isEmpty() ? otherwise : text.toString();
  }
}
