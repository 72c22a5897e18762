package oversight.governance.paper;

import java.util.ArrayList;
import java.util.List;
import oversight.papers.model.SectionBuilder;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Symbol;

/**
 * The measures of a theme for which there can be no figure in the quarter, told in one sentence: a
 * table of one symbol each would be pages of nothing.
 */
final class NotApplicable {
  private final List<String> titles = new ArrayList<>();

  /** Whether every row of a measure says that it does not apply. */
  static boolean is(ReportSection measure) {
    return measure.getRowsCount() > 0
        && measure.getRowsList().stream()
            .allMatch(row -> !row.hasValue() && row.getSymbol() == Symbol.NOT_APPLICABLE);
  }

  void add(String title) {
    titles.add(title);
  }

  /** Says which there were since it was said last; nothing for none. */
  void write(SectionBuilder section) {
    if (!titles.isEmpty()) {
      section.paragraph(
          "Not applicable in the quarter ([z]), and so without a table: %s."
              .formatted(Words.list(titles)));
      titles.clear();
    }
  }
}
