package oversight.sheets.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the first sheet of a marked copy says. */
final class FindingsTable {
  static final String SHEET = "Findings";
  static final List<String> HEADINGS =
      List.of("severity", "where", "what was found", "what to do", "code");
  static final int WHERE = 1;

  private FindingsTable() {}

  /** The lines above the table. */
  static List<String> summary(Marks marks, List<String> remarks) {
    List<String> lines = new ArrayList<>();
    lines.add("Findings in " + (marks.filename().isEmpty() ? "the file" : marks.filename()));
    lines.add(
        count(marks.errors(), "error")
            + ", "
            + count(marks.warnings(), "warning")
            + ", "
            + count(marks.total(), "finding")
            + " in all. Each is marked in its cell: colour, thick border and a note.");
    if (marks.total() > marks.first().size()) {
      lines.add(
          String.format(
              Locale.UK,
              "Only the first %,d are listed and marked. Mend them, then upload again for the"
                  + " rest.",
              marks.first().size()));
    }
    lines.addAll(remarks);
    return lines;
  }

  private static String count(int number, String what) {
    return String.format(Locale.UK, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  /** The cells of a finding's row. */
  static List<String> line(Mark mark, String where) {
    return List.of(mark.grade().word(), where, mark.message(), mark.remedy(), mark.code());
  }

  /** A name that no sheet of the workbook has yet. */
  static String freeName(List<String> taken) {
    String name = SHEET;
    for (int number = 2; isTaken(name, taken); number++) {
      name = SHEET + " " + number;
    }
    return name;
  }

  private static boolean isTaken(String name, List<String> taken) {
    return taken.stream().anyMatch(other -> other.equalsIgnoreCase(name));
  }
}
