package oversight.sheets.read;

import java.util.function.BiConsumer;

/** Joins rows that follow each other, so that a thousand hidden rows are told once. */
final class Runs {
  private final BiConsumer<Integer, Integer> found;
  private int first;
  private int last;

  /** Tells the first and the last row of each run. */
  Runs(BiConsumer<Integer, Integer> found) {
    this.found = found;
  }

  void add(int from, int to) {
    if (first > 0 && from == last + 1) {
      last = to;
      return;
    }
    end();
    first = from;
    last = to;
  }

  void end() {
    if (first > 0) {
      found.accept(first, last);
    }
    first = 0;
  }

  /** "Row 7 is" or "Rows 7 to 9 are". */
  static String rowsAre(int first, int last) {
    return first == last ? "Row " + first + " is" : "Rows " + first + " to " + last + " are";
  }
}
