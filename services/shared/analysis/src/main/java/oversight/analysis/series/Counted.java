package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;

/** A count or a sum of money: a longer period's figure is the sum of its parts. */
public record Counted(Series series) implements Measured {

  @Override
  public Total over(Period period) {
    PeriodKind kind = series.kind().orElse(period.kind());
    Optional<List<Period>> parts = Parts.of(period, kind);
    if (parts.isEmpty()) {
      return impossible(period, kind);
    }
    List<BigDecimal> amounts = new ArrayList<>();
    List<Point> gaps = new ArrayList<>();
    for (Period part : parts.get()) {
      switch (series.at(part)) {
        case Amount(BigDecimal value) -> amounts.add(value);
        case Gap gap -> gaps.add(new Point(part, gap));
      }
    }
    if (parts.get().size() == 1 && gaps.size() == 1) {
      return new Total(period, gaps.getFirst().reading(), Optional.empty(), gaps);
    }
    BigDecimal sum = Parts.sum(amounts);
    if (amounts.isEmpty()) {
      return new Total(period, Parts.gapFor(period, gaps), Optional.empty(), gaps);
    }
    return gaps.stream().anyMatch(Parts::isMissing)
        ? new Total(period, Parts.gapFor(period, gaps), Optional.of(sum), gaps)
        : new Total(period, new Amount(sum), Optional.empty(), gaps);
  }

  static Total impossible(Period period, PeriodKind kind) {
    Gap gap =
        new Gap(Symbol.NOT_AVAILABLE, period.label() + " cannot be made of " + kind.plural() + ".");
    return new Total(period, gap, Optional.empty(), List.of(new Point(period, gap)));
  }
}
