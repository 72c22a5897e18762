package oversight.sheets.read;

/** Columns as spreadsheets name them: A, B, … Z, AA. */
public final class ColumnLetters {
  private ColumnLetters() {}

  /** The letters of a column, counted from 0. */
  public static String of(int column) {
    StringBuilder letters = new StringBuilder(3);
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.append((char) ('A' + rest % 26));
    }
    return letters.reverse().toString();
  }

  /** The column, from 0, that a cell's reference such as {@code AB12} begins with; -1 for none. */
  static int column(String reference) {
    int column = 0;
    int i = 0;
    while (i < reference.length() && i < 5) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + (c - 'A' + 1);
      } else if (c >= 'a' && c <= 'z') {
        column = column * 26 + (c - 'a' + 1);
      } else {
        break;
      }
      i++;
    }
    return column - 1;
  }

  /** The row that a cell's reference such as {@code AB12} ends with; 0 for none. */
  static int row(String reference) {
    int row = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c >= '0' && c <= '9') {
        row = row * 10 + (c - '0');
        if (row > 100_000_000) {
          return 0;
        }
      }
    }
    return row;
  }
}
