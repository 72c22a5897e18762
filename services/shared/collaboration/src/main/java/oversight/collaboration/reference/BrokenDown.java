package oversight.collaboration.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.FigureIndex;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.ledger.CountingFigure;
import oversight.region.Force;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Unit;

/**
 * A part's figure of one breakdown: the sum over its periods, and over the forces for the region.
 */
final class BrokenDown {
  private final OwnCollaboration own;
  private final FigureIndex figures;

  BrokenDown(OwnCollaboration own, FigureIndex figures) {
    this.own = own;
    this.figures = figures;
  }

  /** The value; only where every figure that it takes is there. */
  BigDecimal of(Reference reference) throws ReferenceException {
    Measure measure = reference.subject().measure();
    PeriodKind kind = Frequencies.kind(measure.frequency());
    List<Period> periods =
        reference.period().months().stream()
            .map(month -> kind.endingOrHolding(month.lastMonth()))
            .distinct()
            .toList();
    if (!periods.stream().allMatch(reference.period()::contains)) {
      throw FigureResolver.missing(reference, "it is counted by " + kind.singular());
    }
    boolean stock =
        reference.subject().unit() == Unit.UNIT_STOCK
            || reference.subject().unit() == Unit.UNIT_FTE;
    BigDecimal sum = BigDecimal.ZERO;
    for (Period period : stock ? List.of(periods.getLast()) : periods) {
      sum = sum.add(of(reference, measure, period));
    }
    return sum;
  }

  private BigDecimal of(Reference reference, Measure measure, Period period)
      throws ReferenceException {
    if (reference.force().isPresent()) {
      return value(reference, period, reference.force().get().code());
    }
    CountingFigure whole = series(reference, "").get(period);
    if (whole != null || own.catalogue().isRegionStated(reference.subject().code())) {
      return value(reference, period, "");
    }
    List<Force> covered = own.covered(measure, period.start(), period.end());
    if (covered.isEmpty()) {
      throw FigureResolver.missing(reference, "no figure of it is signed off");
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Force force : covered) {
      sum = sum.add(value(reference, period, force.code()));
    }
    return sum;
  }

  private Map<Period, CountingFigure> series(Reference reference, String force) {
    return figures.series(reference.subject().code(), reference.breakdown(), force);
  }

  private BigDecimal value(Reference reference, Period period, String force)
      throws ReferenceException {
    CountingFigure figure = series(reference, force).get(period);
    @Nullable BigDecimal value = figure == null ? null : figure.value();
    if (value == null) {
      throw figure != null && isConfidential(figure)
          ? FigureResolver.withheld(reference)
          : FigureResolver.missing(
              reference, "%s has none for %s".formatted(own.nameOf(force), period.label()));
    }
    return value;
  }

  private static boolean isConfidential(CountingFigure figure) {
    return figure.symbol() == Symbol.CONFIDENTIAL;
  }
}
