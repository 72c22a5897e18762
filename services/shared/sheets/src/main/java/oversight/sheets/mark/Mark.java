package oversight.sheets.mark;

import java.util.Locale;

/**
 * Something found in a file.
 *
 * @param grade how grave it is
 * @param sheet the sheet of a workbook; empty for a CSV, or for the first sheet
 * @param row the row as spreadsheets count, from 1; 0 where the whole file is meant
 * @param column the name that stands in the header row, or a column's letters; empty where the
 *     whole row is meant
 * @param code for programs: {@code VALUE_NOT_A_NUMBER}
 * @param message what was found and what was expected
 * @param remedy what to do; may be empty
 */
public record Mark(
    Grade grade, String sheet, int row, String column, String code, String message, String remedy) {

  /** How grave a finding is, gravest last. */
  public enum Grade {
    INFORMATION("Information", "CFE2F3"),
    WARNING("Warning", "FFF2A8"),
    ERROR("Error", "F9C6C6");

    private final String word;
    private final String fill;

    Grade(String word, String fill) {
      this.word = word;
      this.fill = fill;
    }

    /** For people: "Error". */
    public String word() {
      return word;
    }

    /** The colour behind a marked cell, as six hexadecimal digits. */
    String fill() {
      return fill;
    }

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a cell's note says of it, a line each. */
  String note() {
    return grade.word()
        + ": "
        + message
        + (remedy.isEmpty() ? "" : "\nWhat to do: " + remedy)
        + "\n("
        + code
        + ")";
  }
}
