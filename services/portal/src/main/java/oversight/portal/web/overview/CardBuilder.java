package oversight.portal.web.overview;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import oversight.portal.web.text.Comparisons;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.region.Collaboration;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Unit;

/** Makes a collaboration's card from its latest report. */
final class CardBuilder {
  private static final int HEADLINES = 4;
  private static final List<ComparisonKind> TELLING =
      List.of(ComparisonKind.SAME_QUARTER_LAST_YEAR, ComparisonKind.PREVIOUS_QUARTER);

  private final Collaboration collaboration;
  private final String href;

  CardBuilder(Collaboration collaboration) {
    this.collaboration = collaboration;
    this.href = "/collaborations/" + collaboration.slug();
  }

  Card without(String note) {
    return new Card(
        name(),
        href,
        "",
        "",
        "",
        List.of(),
        List.of(),
        "",
        CostOfUse.NONE,
        collaboration.money(),
        "",
        false,
        note,
        "");
  }

  Card of(Report report, CostOfUse cost) {
    ReportContent content = report.getContent();
    return new Card(
        name(),
        href,
        content.getQuarterLabel(),
        Names.path(report.getName()),
        "Report version %d, published %s"
            .formatted(report.getVersion(), Moments.moment(report.getPublishTime())),
        content.getSectionsList().stream()
            .sorted(Comparator.comparing(section -> !needsExplaining(section)))
            .flatMap(this::headline)
            .limit(HEADLINES)
            .toList(),
        content.getSectionsList().stream()
            .filter(CardBuilder::needsExplaining)
            .sorted(
                Comparator.comparingInt(
                    section -> Verdicts.rank(section.getAnalysis().getVariation())))
            .map(this::explain)
            .toList(),
        Verdicts.tally(
            content.getSectionsList().stream()
                .map(section -> section.getAnalysis().getVariation())
                .toList()),
        cost,
        money(content),
        String.join(", ", content.getMissingList()),
        content.getIllustrative(),
        "",
        content.getMarking());
  }

  private String name() {
    return collaboration.name().equals(collaboration.shortName())
        ? collaboration.name()
        : "%s (%s)".formatted(collaboration.name(), collaboration.shortName());
  }

  private static boolean needsExplaining(ReportSection section) {
    return Verdicts.needsExplaining(section.getAnalysis().getVariation());
  }

  private Stream<Headline> headline(ReportSection section) {
    return whole(section)
        .filter(row -> !row.getDisplay().isEmpty())
        .map(row ->
            new Headline(section.getTitle(), measure(section), row.getDisplay(), change(row)));
  }

  private static Stream<ReportRow> whole(ReportSection section) {
    return section.getRowsList().stream().filter(row -> row.getForce().isEmpty()).limit(1);
  }

  private static String change(ReportRow row) {
    return TELLING.stream()
        .flatMap(kind -> row.getComparisonsList().stream().filter(one -> one.getKind() == kind))
        .map(Comparisons::brief)
        .filter(sentence -> !sentence.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Explain explain(ReportSection section) {
    return new Explain(
        Verdicts.style(section.getAnalysis().getVariation()),
        Verdicts.word(section.getAnalysis().getVariation()),
        section.getTitle(),
        measure(section),
        section.getAnalysis().getSentence());
  }

  private String measure(ReportSection section) {
    return href + "/measures/" + section.getMeasure();
  }

  /** What the report says in pounds; where it says nothing, what is on record of the money. */
  private String money(ReportContent content) {
    List<String> pounds =
        content.getSectionsList().stream()
            .filter(section -> section.getUnit() == Unit.UNIT_POUNDS)
            .flatMap(section ->
                whole(section)
                    .filter(row -> !row.getDisplay().isEmpty())
                    .map(row -> section.getTitle() + " " + row.getDisplay()))
            .toList();
    return pounds.isEmpty() ? collaboration.money() : String.join("; ", pounds) + ".";
  }
}
