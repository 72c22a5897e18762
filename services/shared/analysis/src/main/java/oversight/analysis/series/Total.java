package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import oversight.analysis.period.Period;

/**
 * A figure for a longer period, made from its parts.
 *
 * @param period the longer period
 * @param reading the figure where every part is there (parts {@code [z]} left out), otherwise the
 *     gap that follows from the missing ones
 * @param partial the figure made of the parts there are, only where parts are missing; never to be
 *     shown as the whole
 * @param gaps the parts without a number, with their reasons
 */
public record Total(
    Period period, Reading reading, Optional<BigDecimal> partial, List<Point> gaps) {

  public Total {
    gaps = List.copyOf(gaps);
  }

  /** Whether every part has a number. */
  public boolean complete() {
    return gaps.isEmpty();
  }

  /** The parts without a number in words, such as "without November 2015 [x]"; empty if none. */
  public String caveat() {
    return gaps.isEmpty()
        ? ""
        : gaps.stream()
            .map(gap -> gap.period().label() + " " + symbol(gap.reading()))
            .collect(Collectors.joining(", ", "without ", ""));
  }

  private static String symbol(Reading reading) {
    return reading instanceof Gap gap ? gap.symbol().text() : "";
  }
}
