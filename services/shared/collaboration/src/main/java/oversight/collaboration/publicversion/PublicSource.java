package oversight.collaboration.publicversion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import oversight.analysis.disclosure.FigureKey;
import oversight.analysis.disclosure.PublicFigures;
import oversight.analysis.disclosure.PublicMeasure;
import oversight.analysis.disclosure.PublicRate;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.Periods;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Symbol;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.Ratio;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Unit;

/** Reads a report's true figures for disclosure control. Pure. */
final class PublicSource {
  private final Catalogue catalogue;

  PublicSource(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The figures of a report's sections that have these codes, with all sums a reader could form.
   * Where the parts of a breakdown come to more than their whole, the breakdown is left out.
   */
  PublicFigures read(ReportContent report, Set<String> sections) {
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    List<PublicRate> rates = new ArrayList<>();
    Set<String> parts = new LinkedHashSet<>();
    for (ReportSection section : report.getSectionsList()) {
      if (!sections.contains(section.getMeasure())) {
        continue;
      }
      rate(section.getMeasure()).ifPresent(rates::add);
      for (ReportRow row : section.getRowsList()) {
        row.getFiguresList().forEach(figure -> add(figure, figures, parts));
      }
    }
    List<PublicMeasure> measures =
        parts.stream()
            .flatMap(code -> catalogue.part(code).stream())
            .map(part -> PublicPart.of(catalogue, part))
            .toList();
    try {
      return of(measures, rates, figures);
    } catch (IllegalArgumentException notAPartition) {
      Map<FigureKey, Reading> wholes = new LinkedHashMap<>(figures);
      wholes.keySet().removeIf(key -> !key.breakdown().isEmpty());
      return of(measures, rates, wholes);
    }
  }

  private static PublicFigures of(
      Collection<PublicMeasure> measures,
      Collection<PublicRate> rates,
      Map<FigureKey, Reading> figures) {
    return PublicFigures.of(measures, rates, figures, EnumSet.of(PeriodKind.FINANCIAL_QUARTER));
  }

  private void add(Figure figure, Map<FigureKey, Reading> figures, Set<String> parts) {
    Optional<CataloguePart> part = catalogue.part(figure.getMeasure());
    Map<String, String> breakdown = breakdown(figure.getBreakdown());
    if (part.isEmpty() || isNeverPublic(part.get().measure(), breakdown)) {
      return;
    }
    if (part.get().measure().regionStated() && !figure.getForce().isEmpty()) {
      // The forces' figures overlap: no sum ties them to the region's, so none could be protected.
      return;
    }
    parts.add(figure.getMeasure());
    FigureKey key =
        FigureKey.of(
            figure.getMeasure(), figure.getForce(), Periods.parse(figure.getPeriod()), breakdown);
    Reading reading = reading(figure, part.get().part().unit());
    // A force's own figure about itself comes before its collaboration's.
    if (figure.getSuppliedBy().equals(figure.getForce())) {
      figures.put(key, reading);
    } else {
      figures.putIfAbsent(key, reading);
    }
  }

  private static boolean isNeverPublic(Measure measure, Map<String, String> breakdown) {
    return measure.breakdowns().stream()
        .anyMatch(by -> by.neverPublic() && breakdown.containsKey(by.key()));
  }

  private static Map<String, String> breakdown(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      int equals = pair.indexOf('=');
      values.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return values;
  }

  private static Reading reading(Figure figure, Unit unit) {
    if (figure.hasValue()) {
      return Reading.of(PublicPart.counted(new BigDecimal(figure.getValue().getValue()), unit));
    }
    return Reading.gap(
        switch (figure.getSymbol()) {
          case CONFIDENTIAL -> Symbol.CONFIDENTIAL;
          case NOT_APPLICABLE -> Symbol.NOT_APPLICABLE;
          case NOT_AVAILABLE, SYMBOL_UNSPECIFIED, UNRECOGNIZED -> Symbol.NOT_AVAILABLE;
        },
        "The supplier sent a symbol in place of a number.");
  }

  /** The rate of a measure, where it is one whole part over another. */
  private Optional<PublicRate> rate(String code) {
    return catalogue
        .measure(code)
        .filter(measure -> measure.ratio() != null)
        .flatMap(measure -> rate(measure, measure.ratio()));
  }

  private Optional<PublicRate> rate(Measure measure, @Nullable Ratio ratio) {
    if (ratio == null
        || ratio.hasFixedDenominator()
        || ratio.shareOfRegion()
        || !ratio.numeratorBreakdown().isEmpty()) {
      return Optional.empty();
    }
    Optional<CataloguePart> above = catalogue.part(ratio.numerator());
    Optional<CataloguePart> below = catalogue.part(ratio.denominator());
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal multiplier =
        PublicPart.value(
            PublicPart.counted(BigDecimal.valueOf(ratio.multiplier()), below.get().part().unit()),
            above.get().part().unit());
    return Optional.of(
        new PublicRate(
            measure.code(),
            ratio.numerator(),
            ratio.denominator(),
            new oversight.analysis.series.Ratio(multiplier),
            ratio.denominator().equals(above.get().part().within())));
  }
}
