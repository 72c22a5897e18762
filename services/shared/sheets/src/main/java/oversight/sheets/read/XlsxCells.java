package oversight.sheets.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the cells of an Excel workbook mean, by their type and style. */
final class XlsxCells {
  private final SharedTexts texts;
  private final XlsxStyles styles;
  private final boolean from1904;

  XlsxCells(SharedTexts texts, XlsxStyles styles, boolean from1904) {
    this.texts = texts;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /**
   * Sets a cell of the row.
   *
   * @param type as the attribute t has it; empty for a number
   * @param style index of its style
   * @param value as stored
   */
  void set(
      SheetRow row, int column, String type, int style, String value, @Nullable String formula) {
    switch (type) {
      case "s" -> {
        String text = texts.text(XlsxReader.number(Spaces.trim(value), -1));
        if (text == null) {
          throw Container.broken("A cell names a text that the workbook does not have.");
        }
        row.set(column, CellKind.TEXT, text, formula, null);
      }
      case "str", "inlineStr" -> row.set(column, textKind(value), value, formula, null);
      case "b" ->
          row.set(column, CellKind.BOOLEAN, Xml.isTrue(value) ? "TRUE" : "FALSE", formula, null);
      case "e" -> row.set(column, CellKind.ERROR, value, formula, null);
      case "d" -> row.set(column, CellKind.DATE, isoDate(value), formula, value);
      default -> number(row, column, style, Spaces.trim(value), formula);
    }
  }

  private static CellKind textKind(String value) {
    return value.isEmpty() ? CellKind.EMPTY : CellKind.TEXT;
  }

  static String isoDate(String value) {
    return value.endsWith("T00:00:00") ? value.substring(0, value.length() - 9) : value;
  }

  private void number(
      SheetRow row, int column, int style, String stored, @Nullable String formula) {
    if (stored.isEmpty()) {
      row.set(column, CellKind.EMPTY, "", formula, null);
      return;
    }
    switch (styles.shown(style)) {
      case PLAIN -> plain(row, column, stored, formula);
      case PERCENT -> percent(row, column, stored, formula);
      case DATE -> {
        Optional<String> date =
            StoredNumber.value(stored).flatMap(serial -> StoredDate.text(serial, from1904));
        if (date.isPresent()) {
          row.set(column, CellKind.DATE, date.get(), formula, stored);
        } else {
          plain(row, column, stored, formula);
        }
      }
    }
  }

  static void plain(SheetRow row, int column, String stored, @Nullable String formula) {
    String text = StoredNumber.text(stored).orElse(stored);
    boolean same = text.equals(stored) || sameValue(text, stored);
    row.set(column, CellKind.NUMBER, text, formula, same ? null : stored);
  }

  /** The stored 0.176 is shown as 17.6%. */
  static void percent(SheetRow row, int column, String stored, @Nullable String formula) {
    Optional<BigDecimal> value = StoredNumber.value(stored);
    String text =
        value
            .map(number -> number.movePointRight(2).stripTrailingZeros().toPlainString() + "%")
            .orElse(stored);
    row.set(column, CellKind.PERCENT, text, formula, stored);
  }

  /** Whether only the way of writing differs: 1E5 and 100000. */
  private static boolean sameValue(String text, String stored) {
    return stored.toUpperCase(Locale.ROOT).indexOf('E') >= 0
        && new BigDecimal(text).compareTo(new BigDecimal(stored)) == 0;
  }
}
