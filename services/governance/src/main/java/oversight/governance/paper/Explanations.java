package oversight.governance.paper;

import java.util.List;
import oversight.papers.model.Cell;
import oversight.papers.model.SectionBuilder;
import oversight.returns.v1.FigureExplanation;

/** What suppliers said of unusual figures, beside what was found. */
final class Explanations {
  private Explanations() {}

  /** Writes those of a report; nothing where there are none. */
  static void write(List<FigureExplanation> explanations, SectionBuilder section, String source) {
    if (explanations.isEmpty()) {
      return;
    }
    section.heading("What suppliers said of unusual figures");
    section.table(
        "Unusual figures of the quarter and their explanation",
        table -> {
          table
              .textColumn("Figure")
              .textColumn("Value")
              .textColumn("What was found")
              .textColumn("What the supplier says")
              .source(source);
          for (FigureExplanation each : explanations) {
            table.row(
                List.of(
                    Cell.words(
                        "%s (%s), %s, %s"
                            .formatted(
                                each.getTitle(),
                                each.getMeasure(),
                                each.getForceTitle(),
                                each.getPeriodLabel())),
                    Cell.words(each.getDisplay()),
                    Cell.words(each.getFinding()),
                    Cell.words("“%s” (%s)".formatted(each.getExplanation(), each.getSaidBy()))));
          }
        });
  }
}
