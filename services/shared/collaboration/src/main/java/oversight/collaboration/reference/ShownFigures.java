package oversight.collaboration.reference;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** The figures against which the numbers of one text are held: its section's, or the report's. */
final class ShownFigures {
  private final Optional<ReportSection> section;
  private final List<BigDecimal> values = new ArrayList<>();

  private ShownFigures(Optional<ReportSection> section) {
    this.section = section;
  }

  static ShownFigures of(List<ReportSection> sections, String place) {
    ShownFigures shown =
        new ShownFigures(
            sections.stream().filter(one -> one.getMeasure().equals(place)).findFirst());
    shown.section.ifPresentOrElse(shown::add, () -> sections.forEach(shown::add));
    return shown;
  }

  List<BigDecimal> values() {
    return values;
  }

  boolean isOfOneMeasure() {
    return section.isPresent();
  }

  /** "the region's is 17.6%". */
  String inWords() {
    return section
        .flatMap(one -> one.getRowsList().stream().reduce((_, last) -> last))
        .map(row -> "the figure of " + row.getTitle() + " is " + row.getDisplay())
        .orElse("it has none");
  }

  /** A reference that could stand there. */
  String example() {
    return section.map(one -> "{{" + one.getMeasure() + "}}.").orElse("take it from the list.");
  }

  private void add(ReportSection one) {
    for (ReportRow row : one.getRowsList()) {
      if (row.hasValue()) {
        add(row.getValue());
      }
      for (Figure figure : row.getFiguresList()) {
        if (figure.hasValue()) {
          add(figure.getValue());
        }
      }
      row.getComparisonsList().forEach(this::add);
    }
    one.getAnalysis().getPointsList().stream()
        .filter(point -> point.hasValue())
        .forEach(point -> add(point.getValue()));
  }

  private void add(Comparison comparison) {
    if (comparison.hasBase()) {
      add(comparison.getBase());
    }
    if (comparison.hasDifference()) {
      add(comparison.getDifference());
    }
    if (comparison.hasPercentChange()) {
      add(comparison.getPercentChange());
    }
  }

  private void add(Decimal decimal) {
    values.add(new BigDecimal(decimal.getValue()));
  }
}
