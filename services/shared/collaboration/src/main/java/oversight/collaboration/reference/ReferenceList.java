package oversight.collaboration.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Periods;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.region.Force;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** Every reference that a report's text may hold, with what it says, in the report's order. */
@Component
public class ReferenceList {
  private final OwnCollaboration own;

  ReferenceList(OwnCollaboration own) {
    this.own = own;
  }

  /** Those in whose words each word of a query stands; all for an empty one. */
  public List<FigureReference> of(ReportContent content, String query, int most) {
    List<String> words =
        List.of(query.strip().toLowerCase(Locale.ROOT).split("[^a-z0-9.%£-]+", -1));
    return all(content).stream()
        .filter(reference -> {
          String told =
              String.join(
                      " ",
                      reference.getText(),
                      reference.getTitle(),
                      reference.getForceTitle(),
                      reference.getPeriodLabel(),
                      reference.getDisplay())
                  .toLowerCase(Locale.ROOT);
          return words.stream().allMatch(told::contains);
        })
        .limit(most)
        .toList();
  }

  private List<FigureReference> all(ReportContent content) {
    List<FigureReference> all = new ArrayList<>();
    for (ReportSection section : content.getSectionsList()) {
      for (int index = section.getRowsCount() - 1; index >= 0; index--) {
        ReportRow row = section.getRows(index);
        if (row.hasValue()) {
          of(content, section, row, all);
        }
      }
      section.getRowsList().stream()
          .flatMap(row -> row.getFiguresList().stream())
          .filter(figure -> figure.hasValue() && figure.getBreakdown().isEmpty())
          .forEach(figure -> all.add(of(figure)));
    }
    return all;
  }

  private void of(
      ReportContent content, ReportSection section, ReportRow row, List<FigureReference> all) {
    String who = who(row.getForce());
    FigureReference.Builder base =
        FigureReference.newBuilder()
            .setMeasure(section.getMeasure())
            .setTitle(section.getTitle())
            .setForce(row.getForce())
            .setForceTitle(row.getForce().isEmpty() ? "the region" : row.getTitle())
            .setPeriod(content.getQuarter())
            .setPeriodLabel(content.getQuarterLabel())
            .setPath(
                SourcePage.path(
                    own.slug(), section.getMeasure(), content.getQuarter(), row.getForce()));
    all.add(
        base.clone()
            .setText("{{" + section.getMeasure() + who + "}}")
            .setDisplay(row.getDisplay())
            .setValue(row.getValue())
            .build());
    for (Comparison comparison : row.getComparisonsList()) {
      word(comparison.getKind())
          .filter(word -> !comparison.getSentence().isEmpty())
          .ifPresent(word ->
              all.add(
                  base.clone()
                      .setText("{{" + section.getMeasure() + who + "|" + word + "}}")
                      .setDisplay(comparison.getSentence())
                      .setComparison(comparison.getKind())
                      .build()));
    }
  }

  private static Optional<String> word(ComparisonKind kind) {
    return ReferenceReader.COMPARISONS.entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private FigureReference of(Figure figure) {
    return FigureReference.newBuilder()
        .setText(
            "{{" + figure.getMeasure() + who(figure.getForce()) + "|" + figure.getPeriod() + "}}")
        .setMeasure(figure.getMeasure())
        .setTitle(
            own.catalogue()
                .part(figure.getMeasure())
                .map(CataloguePart::part)
                .map(part -> part.title())
                .orElse(figure.getMeasure()))
        .setForce(figure.getForce())
        .setForceTitle(figure.getForce().isEmpty() ? "the region" : own.nameOf(figure.getForce()))
        .setPeriod(figure.getPeriod())
        .setPeriodLabel(Periods.parse(figure.getPeriod()).label())
        .setDisplay(figure.getValue().getValue())
        .setValue(figure.getValue())
        .setPath(
            SourcePage.path(own.slug(), figure.getMeasure(), figure.getPeriod(), figure.getForce()))
        .build();
  }

  private String who(String force) {
    return own.region().force(force).map(Force::slug).map(slug -> "|" + slug).orElse("");
  }
}
