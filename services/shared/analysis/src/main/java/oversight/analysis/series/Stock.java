package oversight.analysis.series;

import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;

/** What stands at the end of a period: a longer period's figure is that of its last part. */
public record Stock(Series series) implements Measured {

  @Override
  public Total over(Period period) {
    PeriodKind kind = series.kind().orElse(period.kind());
    Optional<List<Period>> parts = Parts.of(period, kind);
    if (parts.isEmpty()) {
      return Counted.impossible(period, kind);
    }
    Period last = parts.get().getLast();
    Reading reading = series.at(last);
    List<Point> gaps = reading instanceof Gap ? List.of(new Point(last, reading)) : List.of();
    return new Total(period, reading, Optional.empty(), gaps);
  }
}
