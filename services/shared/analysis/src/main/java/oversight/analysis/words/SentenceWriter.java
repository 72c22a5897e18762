package oversight.analysis.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oversight.analysis.comparison.Basis;
import oversight.analysis.comparison.Change;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.LikeForLike;
import oversight.analysis.comparison.Side;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Period;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Names;
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
    return clause(name, comparison) + process(comparison, chart) + ".";
  }

  /** The same, with the season of a measure where at least three years show it. */
  public static String of(String name, Measured measured, Comparison comparison, SpcChart chart) {
    Period period = comparison.current().period();
    Optional<Season> season =
        comparison.basis() == Basis.PREVIOUS_PERIOD
            ? Season.of(measured.by(period.kind()), period)
            : Optional.empty();
    return of(name, comparison, chart, season);
  }

  /**
   * The sentence on a region's comparison; where membership changed it says so, and what those who
   * were members throughout come to.
   */
  public static String of(String name, LikeForLike region) {
    if (!region.membershipChanged()) {
      return of(name, region.reported());
    }
    return clause(name, region.reported()) + membership(region) + ".";
  }

  /**
   * The same, with what the process chart's last point shows; a season is spoken of only where the
   * members are those of the base.
   */
  public static String of(
      String name, LikeForLike region, SpcChart chart, Optional<Season> season) {
    return region.membershipChanged()
        ? clause(name, region.reported())
            + membership(region)
            + process(region.reported(), chart)
            + "."
        : of(name, region.reported(), chart, season);
  }

  private static String membership(LikeForLike region) {
    String changed =
        Stream.of(phrase(region.joined(), "joined"), phrase(region.left(), "left"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" and "));
    String steady =
        region
            .likeForLike()
            .map(same ->
                "; like for like, "
                    + Names.list(region.steady())
                    + " "
                    + same.change()
                        .map(change -> movement(same, change))
                        .orElse("cannot be compared"))
            .orElse("; nobody was a member throughout both");
    return "; membership changed: " + changed + steady;
  }

  private static String phrase(List<String> names, String did) {
    return names.isEmpty() ? "" : Names.list(names) + " " + did;
  }

  /** The same, with the season where at least three years show it. */
  public static String of(
      String name, Comparison comparison, SpcChart chart, Optional<Season> season) {
    return clause(name, comparison)
        + season
            .filter(found -> belongs(found, comparison))
            .map(found -> ", " + found.words())
            .orElse("")
        + process(comparison, chart)
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
        ? way + "from " + counts(comparison.base(), comparison.unit(), then) + " in " + label
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
    if (comparison.current().reading() instanceof Gap gap) {
      return "%s for %s: %s %s; %s"
          .formatted(
              name,
              comparison.current().period().label(),
              gap.symbol().meaning(),
              gap.symbol().text(),
              asClause(gap.reason()));
    }
    return name
        + " came to "
        + shown(comparison.current(), comparison.unit())
        + "; there is no comparison with "
        + base(comparison)
        + ": "
        + asClause(comparison.whyNot().orElse(""));
  }

  /** A reason as the end of another sentence: names keep their capital, other words lose it. */
  private static String asClause(String reason) {
    String clause = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    return clause.startsWith("There ") || clause.startsWith("A ") || clause.startsWith("The ")
        ? clause.substring(0, 1).toLowerCase(Locale.UK) + clause.substring(1)
        : clause;
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
    if (now.equals(then) && comparison.base().counts().isPresent() && !change.countsOnly()) {
      return "stayed at about " + now + ", much the same as " + base(comparison);
    }
    String verb = change.direction() > 0 ? "rose" : "fell";
    if (change.countsOnly()) {
      return verb
          + " from "
          + counts(comparison.base(), comparison.unit(), then)
          + " in "
          + base(comparison)
          + " to "
          + counts(comparison.current(), comparison.unit(), now);
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

  /** The parts of a percentage; any other rate keeps its unit and says on how many it rests. */
  private static String counts(Side side, Unit unit, String shown) {
    return side.counts()
        .map(counts ->
            unit == Unit.PER_CENT
                ? Display.number(counts.numerator(), 0)
                    + " of "
                    + Display.number(counts.denominator(), 0)
                : shown + " (over " + Display.number(counts.denominator(), 0) + ")")
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

  /**
   * What the chart shows within the period that the sentence is about: the last point with a
   * special cause, or that there is none where every figure of the period was judged.
   */
  private static String process(Comparison comparison, SpcChart chart) {
    Period period = comparison.current().period();
    List<SpcPoint> points =
        chart.points().stream()
            .filter(point -> period.contains(point.period()) && point.value().isPresent())
            .toList();
    if (points.isEmpty()
        || points.stream().anyMatch(point -> point.variation() == Variation.NOT_JUDGED)) {
      return "";
    }
    return points.reversed().stream()
        .filter(point -> point.cause().isSpecial())
        .findFirst()
        .map(point -> "; " + point.period().label() + " " + SpcWords.of(point.cause()))
        .orElse("; no special cause");
  }
}
