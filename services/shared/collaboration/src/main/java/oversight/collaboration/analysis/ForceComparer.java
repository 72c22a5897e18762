package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Side;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Period;
import oversight.analysis.rank.Ranking;
import oversight.analysis.rank.Standing;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Point;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Series;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;
import oversight.returns.v1.ForceComparison;
import oversight.returns.v1.ForceStanding;
import oversight.returns.v1.Per;

/** Puts the forces in order, where an order is fair. */
@Component
public class ForceComparer {
  private final OwnCollaboration own;
  private final EvidenceReader reader;

  ForceComparer(OwnCollaboration own, EvidenceReader reader) {
    this.own = own;
    this.reader = reader;
  }

  /** The forces' figures of a period in order; inside a transaction of the caller's. */
  public ForceComparison compare(Subject subject, Period period, Per per, @Nullable Instant asOf) {
    FigureIndex figures = reader.read(List.of(subject), asOf).figures();
    Forming forming = new Forming(own, subject, figures, per);
    var shown = subject.unit(per);
    Unit unit = Units.unit(shown);
    ForceComparison.Builder answer =
        ForceComparison.newBuilder()
            .setMeasure(subject.code())
            .setTitle(subject.title())
            .setUnit(shown)
            .setPolarity(subject.measure().polarity())
            .setPeriod(period.id())
            .setPeriodLabel(period.label())
            .setPer(forming.caption())
            .setIllustrative(
                figures.within(subject, period).stream().anyMatch(CountingFigure::illustrative));
    Map<String, Side> sides = new LinkedHashMap<>();
    own.region()
        .forces()
        .forEach(force -> sides.put(force.code(), forming.of(Optional.of(force)).side(period)));
    Optional<String> unfair = unfair(subject, forming);
    Ranking ranking =
        Ranking.of(
            fractions(sides, unfair.isEmpty() ? ratio(subject, per) : Optional.empty()),
            period,
            Units.polarity(subject.measure().polarity()));
    ranking.standings().forEach(standing -> answer.addStandings(message(standing, sides, unit)));
    answer.setJudged(ranking.judged()).setWhyNot(unfair.or(ranking::whyNot).orElse(""));
    ranking
        .spread()
        .ifPresent(spread ->
            answer
                .setLowest(FigureMessages.decimal(spread.lowest()))
                .setHighest(FigureMessages.decimal(spread.highest()))
                .setRange(FigureMessages.decimal(spread.range()))
                .setRangeDisplay(Display.of(spread.range(), unit.ofDifference())));
    return answer.build();
  }

  private Optional<String> unfair(Subject subject, Forming forming) {
    if (!forming.figures().isByForce()) {
      return Optional.of(
          "Counted for the " + own.collaboration().name() + " as a whole, not by force.");
    }
    var ratio = subject.ratio();
    return ratio != null && (ratio.shareOfRegion() || ratio.hasFixedDenominator())
        ? Optional.of("A share of the whole is not ranked: it follows the size of the force.")
        : Optional.empty();
  }

  private static Optional<Ratio> ratio(Subject subject, Per per) {
    var ratio = subject.ratio();
    return switch (per) {
      case PER_10000_PEOPLE -> Optional.of(Ratio.PER_10_000);
      case PER_OFFICER -> Optional.of(Ratio.EACH);
      case PER_UNSPECIFIED, UNRECOGNIZED ->
          ratio == null
              ? Optional.empty()
              : Optional.of(new Ratio(BigDecimal.valueOf(ratio.multiplier())));
    };
  }

  /** Each force's period as the library ranks it: a rate from its two numbers, or a count. */
  private static Map<String, Measured> fractions(Map<String, Side> sides, Optional<Ratio> ratio) {
    Map<String, Measured> all = new LinkedHashMap<>();
    sides.forEach((force, side) -> {
      if (ratio.isEmpty()) {
        all.put(force, new Counted(one(side, side.reading())));
        return;
      }
      Reading above = side.reading();
      Reading below = side.reading();
      if (side.reading().amount().isPresent() && side.counts().isPresent()) {
        above = Reading.of(side.counts().get().numerator());
        below = Reading.of(side.counts().get().denominator());
      }
      all.put(force, new Rated(one(side, above), one(side, below), ratio.get()));
    });
    return all;
  }

  private static Series one(Side side, Reading reading) {
    return Series.of(new Point(side.period(), reading));
  }

  private ForceStanding message(Standing standing, Map<String, Side> sides, Unit unit) {
    Force force = own.force(standing.name());
    Side side = sides.getOrDefault(standing.name(), null);
    ForceStanding.Builder message =
        ForceStanding.newBuilder()
            .setForce(force.code())
            .setTitle(force.name())
            .setPlace(standing.place().orElse(0));
    if (side == null) {
      return message.build();
    }
    message.setDisplay(Display.of(side.reading(), unit));
    side.reading().amount().ifPresent(value -> message.setValue(FigureMessages.decimal(value)));
    if (side.reading() instanceof Gap gap) {
      message.setSymbol(Units.symbol(gap.symbol())).setReason(gap.reason());
    }
    side.counts()
        .ifPresent(counts ->
            message
                .setNumerator(FigureMessages.decimal(counts.numerator()))
                .setDenominator(FigureMessages.decimal(counts.denominator())));
    return message.build();
  }
}
