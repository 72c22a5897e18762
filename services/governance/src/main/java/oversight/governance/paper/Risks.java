package oversight.governance.paper;

import java.util.ArrayList;
import java.util.List;
import oversight.analysis.period.FinancialQuarter;
import oversight.papers.model.SectionBuilder;

/** What could mislead a reader of the figures, and what they show to have worsened. */
final class Risks {
  private final FinancialQuarter quarter;
  private final List<Part> parts;
  private final List<String> missing;

  Risks(FinancialQuarter quarter, List<Part> parts, List<String> missing) {
    this.quarter = quarter;
    this.parts = parts;
    this.missing = missing;
  }

  void write(SectionBuilder section) {
    List<String> points = new ArrayList<>();
    if (!missing.isEmpty()) {
      points.add(
          "the picture of %s is incomplete without %s"
              .formatted(Part.shortLabel(quarter), Words.withArticles(missing)));
    }
    for (Part part : parts) {
      String name = part.collaboration().shortName();
      if (!part.content().getMissingList().isEmpty()) {
        points.add(
            "the totals of %s are partial: %s had not signed off"
                .formatted(name, Words.list(part.content().getMissingList())));
      }
      List<String> concerns = CollaborationSection.concerns(part.content());
      if (!concerns.isEmpty()) {
        points.add(
            "%s: more than chance speaks for a worsening of %s"
                .formatted(name, Words.list(concerns)));
      }
    }
    points.add(
        "figures may be corrected after the event: a correction is published as a new version of a"
            + " report, and this pack keeps to the versions that it names");
    section.paragraph(paragraph -> {
      paragraph.text("The Board should bear in mind that:");
      Words.points(points).forEach(paragraph::point);
    });
  }
}
