package oversight.analysis.words;

import java.math.BigDecimal;
import java.util.Optional;
import oversight.analysis.comparison.Basis;
import oversight.analysis.comparison.Change;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Side;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Period;
import oversight.analysis.series.Gap;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcPoint;
import oversight.analysis.spc.Variation;

/** One plain sentence for a series, made from its results and saying no more than they show. */
public final class SentenceWriter {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.05");

  private SentenceWriter() {}

  /**
   * The sentence on a comparison, such as "Breath tests rose by 61% on the previous quarter, from
   * 12,345 to 19,876."
   *
   * @param name what is measured, as the start of a sentence
   */
  public static String of(String name, Comparison comparison) {
    return clause(name, comparison) + ".";
  }

  /** The same, with what the process chart's last point shows. */
  public static String of(String name, Comparison comparison, SpcChart chart) {
    return clause(name, comparison) + process(chart) + ".";
  }

  /** The same, with the season where at least three years show it. */
  public static String of(
      String name, Comparison comparison, SpcChart chart, Optional<Season> season) {
    return clause(name, comparison)
        + season
            .filter(found -> belongs(found, comparison))
            .map(found -> ", " + found.words())
            .orElse("")
        + process(chart)
        + ".";
  }

  /**
   * A comparison as a phrase for a table, with the base's dates: "up 12% on Q2 2015/16 (1 July to
   * 30 September 2015)"; empty where there is no comparison.
   */
  public static Optional<String> phrase(Comparison comparison) {
    return comparison.change().map(change -> phrase(comparison, change));
  }

  private static String phrase(Comparison comparison, Change change) {
    String then = shown(comparison.base(), comparison.unit());
    if (isStanding(comparison.basis())) {
      if (change.direction() == 0) {
        return "equal to " + base(comparison) + " of " + then;
      }
      return (change.countsOnly() ? "" : Display.of(change.difference().abs(), change.unit()) + " ")
          + (change.direction() > 0 ? "above " : "below ")
          + base(comparison)
          + " of "
          + then;
    }
    String label = comparison.base().period().label();
    if (change.direction() == 0) {
      return "the same as " + label;
    }
    String way = change.direction() > 0 ? "up " : "down ";
    return change.countsOnly()
        ? way + "from " + counts(comparison.base(), then) + " in " + label
        : way + size(change) + " on " + label;
  }

  /** A season speaks of a move on the period before, the same way. */
  private static boolean belongs(Season season, Comparison comparison) {
    return comparison.basis() == Basis.PREVIOUS_PERIOD
        && comparison
            .change()
            .filter(change -> change.direction() == (season.up() ? 1 : -1))
            .isPresent();
  }

  private static String clause(String name, Comparison comparison) {
    return comparison
        .change()
        .map(change -> name + " " + movement(comparison, change))
        .orElseGet(() -> nothing(name, comparison));
  }

  private static String nothing(String name, Comparison comparison) {
    String symbols =
        comparison.current().reading() instanceof Gap gap
            ? name + " for " + comparison.current().period().label() + ": " + gap.symbol().text()
            : name + " came to " + shown(comparison.current(), comparison.unit());
    String reason = comparison.whyNot().orElse("");
    return symbols
        + "; there is no comparison with "
        + base(comparison)
        + ": "
        + (reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
  }

  private static String movement(Comparison comparison, Change change) {
    String now = shown(comparison.current(), comparison.unit());
    String then = shown(comparison.base(), comparison.unit());
    if (isStanding(comparison.basis())) {
      return standing(comparison, change, now, then);
    }
    if (change.direction() == 0) {
      return "stayed at " + now + ", the same as " + base(comparison);
    }
    String verb = change.direction() > 0 ? "rose" : "fell";
    if (change.countsOnly()) {
      return verb
          + " from "
          + counts(comparison.base(), then)
          + " in "
          + base(comparison)
          + " to "
          + counts(comparison.current(), now);
    }
    return verb
        + " by "
        + size(change)
        + " on "
        + base(comparison)
        + ", from "
        + then
        + " to "
        + now;
  }

  private static boolean isStanding(Basis basis) {
    return basis == Basis.TARGET || basis == Basis.REGION || basis == Basis.NATIONAL;
  }

  private static String standing(Comparison comparison, Change change, String now, String then) {
    String base = base(comparison) + " of " + then;
    if (change.direction() == 0) {
      return "came to " + now + ", equal to " + base;
    }
    String side = change.direction() > 0 ? "above" : "below";
    String distance =
        change.countsOnly() ? "" : Display.of(change.difference().abs(), change.unit()) + " ";
    return "came to " + now + ", " + distance + side + " " + base;
  }

  private static String size(Change change) {
    return change.perCent().map(SentenceWriter::perCent).orElseGet(() -> points(change));
  }

  private static String points(Change change) {
    BigDecimal size = change.difference().abs();
    return change.unit() == Unit.POINTS && size.compareTo(LEAST_SHOWN) < 0
        ? "less than 0.1 percentage points"
        : Display.of(size, change.unit());
  }

  private static String perCent(BigDecimal change) {
    BigDecimal size = change.abs();
    if (size.compareTo(LEAST_SHOWN) < 0) {
      return "less than 0.1%";
    }
    return Display.number(size, size.compareTo(TEN) < 0 ? 1 : 0) + "%";
  }

  private static String shown(Side side, Unit unit) {
    return Display.of(side.reading(), unit);
  }

  private static String counts(Side side, String shown) {
    return side.counts()
        .map(counts ->
            Display.number(counts.numerator(), 0)
                + " of "
                + Display.number(counts.denominator(), 0))
        .orElse(shown);
  }

  private static String base(Comparison comparison) {
    Period period = comparison.base().period();
    return switch (comparison.basis()) {
      case PREVIOUS_PERIOD -> "the previous " + period.kind().singular();
      case SAME_PERIOD_LAST_YEAR -> "the same " + period.kind().singular() + " last year";
      case YEAR_TO_DATE -> "the same months of last year";
      case ROLLING_TWELVE_MONTHS -> "the twelve months before";
      case TARGET -> "the target";
      case REGION -> "the regional figure";
      case NATIONAL -> "the national figure";
    };
  }

  private static String process(SpcChart chart) {
    return chart
        .lastPoint()
        .filter(point -> point.variation() != Variation.NOT_JUDGED)
        .map(SentenceWriter::process)
        .orElse("");
  }

  private static String process(SpcPoint point) {
    return point.cause().isSpecial()
        ? "; " + point.period().label() + " " + SpcWords.of(point.cause())
        : "; no special cause";
  }
}
