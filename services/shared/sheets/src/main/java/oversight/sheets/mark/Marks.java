package oversight.sheets.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was found in a file.
 *
 * @param filename the name it has at the sender's
 * @param errors how many errors there are in all
 * @param warnings how many warnings there are in all
 * @param total how many findings there are in all
 * @param first the first of them, at most {@link #MOST}
 */
public record Marks(String filename, int errors, int warnings, int total, List<Mark> first) {
  /** So many are marked and listed; beyond that a list helps nobody. */
  public static final int MOST = 5000;

  /** Copies the list up to the cap. */
  public Marks {
    first = List.copyOf(first.subList(0, Math.min(MOST, first.size())));
  }

  /** The marks that stand in a row of a sheet, by row. */
  NavigableMap<Integer, List<Mark>> of(String sheet, boolean firstSheet) {
    NavigableMap<Integer, List<Mark>> rows = new TreeMap<>();
    for (Mark mark : first) {
      boolean here = mark.sheet().isEmpty() ? firstSheet : mark.sheet().equals(sheet);
      if (here && mark.row() > 0) {
        rows.computeIfAbsent(mark.row(), row -> new ArrayList<>()).add(mark);
      }
    }
    return rows;
  }

  /** The marks of a row by the column, from 0, that they belong in. */
  static Map<Integer, List<Mark>> byColumn(List<Mark> row, HeaderRow header) {
    Map<Integer, List<Mark>> columns = new TreeMap<>();
    for (Mark mark : row) {
      columns.computeIfAbsent(header.column(mark.column()), column -> new ArrayList<>()).add(mark);
    }
    return columns;
  }

  /** The gravest grade of some marks. */
  static Mark.Grade gravest(List<Mark> marks) {
    Mark.Grade gravest = Mark.Grade.INFORMATION;
    for (Mark mark : marks) {
      gravest = mark.grade().compareTo(gravest) > 0 ? mark.grade() : gravest;
    }
    return gravest;
  }

  /** The note of a cell with these marks. */
  static String note(List<Mark> marks) {
    return String.join("\n\n", marks.stream().map(Mark::note).toList());
  }
}
