package oversight.sheets.mark;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The row that names a sheet's columns. */
final class HeaderRow {
  /** It is looked for in so many rows: people put a title and a logo above. */
  static final int LOOKED_FOR = 50;

  /** Of a sheet in which no row names the columns. */
  static final HeaderRow NONE = new HeaderRow(Map.of());

  private static final String SIGN = "measure";
  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 3;
  private static final int LAST_COLUMN = 16_383;

  private final Map<String, Integer> columns;

  private HeaderRow(Map<String, Integer> columns) {
    this.columns = columns;
  }

  /** The header, where these cells are one. */
  static Optional<HeaderRow> in(List<String> cells) {
    Map<String, Integer> columns = new HashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      String name = cells.get(column).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        columns.putIfAbsent(name, column);
      }
    }
    return columns.containsKey(SIGN) ? Optional.of(new HeaderRow(columns)) : Optional.empty();
  }

  /** The column, from 0, of a name or of letters; the first where there is neither. */
  int column(String name) {
    Integer named = columns.get(name.strip().toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    return name.length() <= MOST_LETTERS && name.matches("[A-Z]+")
        ? fromLetters(name)
        : columns.getOrDefault(SIGN, 0);
  }

  private static int fromLetters(String letters) {
    int column = 0;
    for (int at = 0; at < letters.length(); at++) {
      column = column * LETTERS + letters.charAt(at) - 'A' + 1;
    }
    return Math.min(column - 1, LAST_COLUMN);
  }

  /** A column's letters: 0 is A. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }
}
