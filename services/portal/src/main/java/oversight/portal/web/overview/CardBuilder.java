package oversight.portal.web.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import oversight.portal.web.report.CellView;
import oversight.portal.web.report.SectionBuilder;
import oversight.portal.web.text.FigureAddress;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Symbols;
import oversight.portal.web.text.Units;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Variation;

/** Makes a collaboration's card from its latest report. */
final class CardBuilder {
  private static final int LINES = 5;
  private static final int FEWEST_HEADLINES = 3;
  private static final CellView NOTHING = new CellView("", "", "");

  private final Collaboration collaboration;
  private final @Nullable Force own;
  private final String href;

  /**
   * Of a collaboration.
   *
   * @param own the caller's own area; null for none
   */
  CardBuilder(Collaboration collaboration, @Nullable Force own) {
    this.collaboration = collaboration;
    this.own = own;
    this.href = "/collaborations/" + collaboration.slug();
  }

  Card without(String note) {
    return new Card(
        name(),
        collaboration.shortName(),
        href,
        "",
        "",
        "",
        List.of(),
        "",
        List.of(),
        CostOfUse.NONE,
        collaboration.money(),
        "",
        "",
        false,
        note,
        "");
  }

  Card of(Report report, CostOfUse cost) {
    ReportContent content = report.getContent();
    SectionBuilder cells =
        new SectionBuilder(
            collaboration.slug(), content.getQuarter(), FigureAddress.at(report), Map.of());
    List<Explain> explain = explain(cells, content);
    List<Headline> headlines = headlines(cells, content, explain.size());
    return new Card(
        name(),
        collaboration.shortName(),
        href,
        content.getQuarterLabel(),
        Names.path(report.getName()),
        "Report version %d, published %s"
            .formatted(report.getVersion(), Moments.moment(report.getPublishTime())),
        explain,
        explain.isEmpty() ? quiet(content) : "",
        headlines,
        cost,
        cost.rows().isEmpty() ? collaboration.money() : "",
        String.join(", ", content.getMissingList()),
        key(headlines, cost),
        content.getIllustrative(),
        "",
        content.getMarking());
  }

  private String name() {
    return collaboration.name().equals(collaboration.shortName())
        ? collaboration.name()
        : "%s (%s)".formatted(collaboration.name(), collaboration.shortName());
  }

  private static String quiet(ReportContent content) {
    boolean charted =
        content.getSectionsList().stream()
            .anyMatch(
                section -> section.getAnalysis().getVariation() != Variation.VARIATION_UNSPECIFIED);
    return charted
        ? "Nothing improved or worsened beyond ordinary variation."
        : "Its figures are quarterly, too few to tell an unusual change from an ordinary one.";
  }

  private List<Explain> explain(SectionBuilder cells, ReportContent content) {
    return content.getSectionsList().stream()
        .filter(CardBuilder::needsExplaining)
        .sorted(
            Comparator.comparingInt(section -> Verdicts.rank(section.getAnalysis().getVariation())))
        .flatMap(section -> region(section).map(row -> explain(cells, section, row)))
        .toList();
  }

  private Explain explain(SectionBuilder cells, ReportSection section, ReportRow row) {
    Variation variation = section.getAnalysis().getVariation();
    return new Explain(
        Verdicts.style(variation),
        Verdicts.word(variation),
        section.getTitle(),
        measure(section),
        value(cells, section, row),
        Changes.of(section, row),
        Verdicts.reason(section.getAnalysis().getSentence()));
  }

  /** The measures about which nothing is said yet; those with a figure and a judgement first. */
  private List<Headline> headlines(SectionBuilder cells, ReportContent content, int said) {
    return content.getSectionsList().stream()
        .filter(section -> !needsExplaining(section))
        .sorted(Comparator.comparing(section -> region(section).noneMatch(ReportRow::hasValue)))
        .flatMap(section -> region(section).map(row -> headline(cells, section, row)))
        .limit(Math.max(FEWEST_HEADLINES, LINES - said))
        .toList();
  }

  private Headline headline(SectionBuilder cells, ReportSection section, ReportRow row) {
    return new Headline(
        section.getTitle(),
        measure(section),
        value(cells, section, row),
        own(cells, section),
        Changes.of(section, row));
  }

  /** A length of time says of what: "22:35 minutes". */
  private static CellView value(SectionBuilder cells, ReportSection section, ReportRow row) {
    CellView cell = cells.cell(section, row);
    return row.hasValue()
        ? new CellView(cell.text() + Units.after(section.getUnit()), cell.href(), cell.label())
        : cell;
  }

  private CellView own(SectionBuilder cells, ReportSection section) {
    Force mine = own;
    if (mine == null) {
      return NOTHING;
    }
    return section.getRowsList().stream()
        .filter(row -> row.getForce().equals(mine.code()) && row.hasValue())
        .findFirst()
        .map(row -> cells.cell(section, row))
        .map(cell ->
            new CellView(
                mine.name() + " " + cell.text(), cell.href(), mine.name() + " " + cell.label()))
        .orElse(NOTHING);
  }

  private static boolean needsExplaining(ReportSection section) {
    return Verdicts.needsExplaining(section.getAnalysis().getVariation());
  }

  private static Stream<ReportRow> region(ReportSection section) {
    return section.getRowsList().stream().filter(row -> row.getForce().isEmpty()).limit(1);
  }

  private static String key(List<Headline> headlines, CostOfUse cost) {
    Stream<String> values = headlines.stream().map(line -> line.value().text());
    Stream<String> shares =
        cost.rows().stream().flatMap(row -> Stream.of(row.cost().text(), row.use().text()));
    return Symbols.key(Stream.concat(values, shares)).entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  private String measure(ReportSection section) {
    return href + "/measures/" + section.getMeasure();
  }
}
