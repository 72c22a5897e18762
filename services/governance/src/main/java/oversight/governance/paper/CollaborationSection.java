package oversight.governance.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;
import oversight.governance.report.Marking;
import oversight.papers.model.SectionBuilder;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Variation;

/**
 * The headed section of one collaboration: commentary, then each measure in words, table, chart.
 */
final class CollaborationSection {
  /** Beyond the first, only measures that stand out are drawn, and no more than so many. */
  private static final int MOST_CHARTS = 3;

  private final Region region;
  private final FigureLinks links;
  private final FinancialQuarter quarter;
  private final Part part;
  private int charts;

  CollaborationSection(Region region, FigureLinks links, FinancialQuarter quarter, Part part) {
    this.region = region;
    this.links = links;
    this.quarter = quarter;
    this.part = part;
  }

  void write(SectionBuilder section) {
    ReportContent content = part.content();
    if (!part.privateReason().isEmpty()) {
      section.inset("Part 2, private: " + Words.sentence(part.privateReason()));
    }
    if (content.getIllustrative()) {
      section.inset(
          content.getSectionsList().stream().allMatch(ReportSection::getIllustrative)
              ? Illustrative.FIGURES
              : "Illustrative figures stand in this section, marked wherever they are shown: made"
                  + " up to show the platform, they describe no real quarter.");
    }
    opening(section);
    if (!content.getMissingList().isEmpty()) {
      section.paragraph(
          "%s had not signed off figures; the totals of this section are partial without them."
              .formatted(Words.list(content.getMissingList())));
    }
    Prose.write(content.getCommentary().getSummary(), section, links);
    int chief = chiefMeasure();
    String theme = "";
    NotApplicable nothing = new NotApplicable();
    for (int index : ReportThemes.inOrder(content)) {
      ReportSection measure = content.getSections(index);
      String next = ReportThemes.of(content, measure);
      if (!next.equals(theme)) {
        nothing.write(section);
        new ReportRecords(part).write(section, content, theme);
        theme = next;
        section.heading(ReportThemes.title(content, theme));
      }
      if (NotApplicable.is(measure) && authorsText(measure).isEmpty()) {
        nothing.add(heading(measure));
      } else {
        measure(section, measure, part.label() + "-" + (index + 1), index == chief);
      }
    }
    nothing.write(section);
    new ReportRecords(part).write(section, content, theme);
    new ReportRecords(part).rest(section, content);
    AuthorsPassages.write(section, content, links);
    Explanations.write(content.getExplanationsList(), section, Provenance.published(part));
  }

  private void opening(SectionBuilder section) {
    List<String> changes = part.content().getChangesList();
    section.paragraph(paragraph -> {
      paragraph
          .label(part.label())
          .text(
              "This section is the report of the %s for the quarter as it was published on %s:"
                      .formatted(part.fullName(), Words.date(part.report().publishTime()))
                  + " version %d, marked %s."
                      .formatted(part.report().version(), part.report().marking().label()));
      if (part.content().getCommentary().getSummary().isBlank()) {
        paragraph.text(" It came without a commentary.");
      }
      if (!changes.isEmpty()) {
        paragraph.text(" Other than in the version before:");
        changes.forEach(change -> paragraph.point(Words.sentence(change)));
      }
    });
  }

  private void measure(SectionBuilder section, ReportSection measure, String label, boolean chief) {
    section.heading(heading(measure));
    if (measure.getIllustrative()
        && !part.content().getSectionsList().stream().allMatch(ReportSection::getIllustrative)) {
      section.inset(Illustrative.FIGURES);
    }
    Optional<MeasureChart> chart = chart(measure, chief);
    words(section, measure, label, chart.isPresent());
    authorsText(measure).ifPresent(text -> Prose.write(text, section, links));
    String source = Provenance.of(region, part, measure);
    if (measure.getRowsCount() > 0) {
      new MeasureTable(measure, quarter, row -> address(measure, row))
          .write(
              section,
              label + "-table",
              Illustrative.caption(
                  title(measure) + ", " + quarter.label(), measure.getIllustrative()),
              source);
    }
    chart.ifPresent(drawn ->
        section.chart(
            label + "-chart",
            drawn.chart(),
            drawn.caption(),
            measure.getRowsCount() > 0 ? Provenance.published(part) : source));
  }

  private void words(
      SectionBuilder section, ReportSection measure, String label, boolean hasChart) {
    section.paragraph(paragraph -> {
      String sentence = Words.sentence(measure.getAnalysis().getSentence());
      paragraph.text(sentence.isEmpty() ? "" : sentence + " ");
      Optional<ReportRow> whole = whole(measure);
      whole.ifPresent(row -> {
        paragraph.text(row.getTitle() + ": ");
        paragraph.figure(
            shown(row),
            "%s, %s, %s".formatted(title(measure), row.getTitle(), quarter.label()),
            address(measure, row));
        paragraph.text(compared(row) + ". ");
      });
      if (measure.getRowsCount() == 0) {
        paragraph.text("No figure of the quarter was supplied.");
      } else {
        paragraph.text("See ").reference(label + "-table");
        if (hasChart) {
          paragraph.text(" and ").reference(label + "-chart");
        }
        paragraph.text(".");
      }
    });
  }

  /** Nothing stands behind a symbol. */
  private @Nullable String address(ReportSection measure, ReportRow row) {
    return row.hasValue() ? links.of(part.report(), measure.getMeasure(), row.getForce()) : null;
  }

  private static Optional<ReportRow> whole(ReportSection measure) {
    return measure.getRowsList().stream().filter(row -> row.getForce().isEmpty()).findFirst();
  }

  private static String shown(ReportRow row) {
    return row.getDisplay().isBlank() ? Values.symbol(row.getSymbol()) : row.getDisplay();
  }

  private static String compared(ReportRow row) {
    List<String> sentences =
        row.getComparisonsList().stream()
            .filter(comparison ->
                switch (comparison.getKind()) {
                  case PREVIOUS_QUARTER, SAME_QUARTER_LAST_YEAR -> true;
                  default -> false;
                })
            .map(Comparison::getSentence)
            .filter(sentence -> !sentence.isBlank())
            .toList();
    return sentences.isEmpty() ? "" : ", " + Words.list(sentences);
  }

  private Optional<String> authorsText(ReportSection measure) {
    return part.content().getCommentary().getSectionsList().stream()
        .filter(text -> text.getMeasure().equals(measure.getMeasure()))
        .map(text -> text.getText())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** The place of the first measure with a monthly series, or else of the first to be drawn. */
  private int chiefMeasure() {
    List<ReportSection> measures = part.content().getSectionsList();
    int monthly = first(measures, measure -> MeasureChart.monthly(measure, ""));
    return monthly >= 0
        ? monthly
        : first(measures, measure -> MeasureChart.columns(measure, quarter));
  }

  private static int first(
      List<ReportSection> measures, Function<ReportSection, Optional<MeasureChart>> drawing) {
    return IntStream.range(0, measures.size())
        .filter(index -> drawing.apply(measures.get(index)).isPresent())
        .findFirst()
        .orElse(-1);
  }

  private Optional<MeasureChart> chart(ReportSection measure, boolean chief) {
    boolean standsOut =
        switch (measure.getAnalysis().getVariation()) {
          case VARIATION_UNSPECIFIED, COMMON_CAUSE, UNRECOGNIZED -> false;
          default -> true;
        };
    if (!chief && (!standsOut || charts >= MOST_CHARTS - 1)) {
      return Optional.empty();
    }
    Optional<MeasureChart> monthly = MeasureChart.monthly(measure, members(measure));
    Optional<MeasureChart> chart =
        chief ? monthly.or(() -> MeasureChart.columns(measure, quarter)) : monthly;
    if (chart.isPresent() && !chief) {
      charts++;
    }
    return chart;
  }

  private String members(ReportSection measure) {
    return Words.list(
        measure.getAnalysis().getMembersList().stream()
            .map(code -> region.force(code).map(Force::name).orElse(code))
            .toList());
  }

  private static String title(ReportSection measure) {
    return measure.getTitle().isBlank() ? measure.getMeasure() : measure.getTitle();
  }

  private static String heading(ReportSection measure) {
    String heading = "%s (%s)".formatted(title(measure), measure.getMeasure());
    return measure.getMarking().equals(Marking.OFFICIAL_SENSITIVE.label())
        ? heading + " – " + measure.getMarking()
        : heading;
  }

  /** Whether the last point of any measure says that something got worse. */
  static List<String> concerns(ReportContent content) {
    return content.getSectionsList().stream()
        .filter(measure ->
            measure.getAnalysis().getVariation() == Variation.CONCERN_HIGH
                || measure.getAnalysis().getVariation() == Variation.CONCERN_LOW)
        .map(CollaborationSection::title)
        .toList();
  }
}
