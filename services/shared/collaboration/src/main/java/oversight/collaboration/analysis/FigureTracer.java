package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Side;
import oversight.analysis.period.Period;
import oversight.analysis.series.Gap;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.catalogue.Ratio;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;
import oversight.returns.v1.FigureTrace;
import oversight.returns.v1.Per;
import oversight.returns.v1.TraceForm;
import oversight.returns.v1.TraceTerm;
import oversight.returns.v1.Unit;

/** Takes a number apart into the figures that {@link FigureSeries} forms it from. */
@Component
public class FigureTracer {
  private static final String WHOLE = "";

  private final OwnCollaboration own;
  private final EvidenceReader reader;

  FigureTracer(OwnCollaboration own, EvidenceReader reader) {
    this.own = own;
    this.reader = reader;
  }

  /**
   * Where the number of a subject for a period comes from; inside a transaction of the caller's.
   *
   * @param force the force, or empty for the region
   * @param asOf the instant to read at, or null for now
   */
  public FigureTrace trace(
      Subject subject, Optional<Force> force, Period period, @Nullable Instant asOf) {
    FigureIndex index =
        reader.read(List.of(subject), List.of(), period.start(), period.end(), asOf).figures();
    Forming forming = new Forming(own, subject, index, Per.PER_UNSPECIFIED);
    Formed formed = forming.of(force);
    Side side = formed.side(period);
    FigureTrace.Builder trace =
        FigureTrace.newBuilder()
            .setMeasure(subject.code())
            .setTitle(subject.title())
            .setUnit(subject.unit())
            .setForce(force.map(Force::code).orElse(WHOLE))
            .setPeriod(period.id())
            .addAllTerms(new Terms(subject, forming.figures(), index, period).of(force, formed));
    if (subject.ratio() != null) {
      trace.setMultiplier(subject.ratio().multiplier());
    }
    if (side.reading() instanceof Gap gap) {
      return trace.setSymbol(Units.symbol(gap.symbol())).setNote(gap.reason()).build();
    }
    side.reading()
        .amount()
        .ifPresent(value ->
            trace
                .setValue(FigureMessages.decimal(value))
                .setDisplay(Display.of(value, Units.unit(subject.unit()))));
    return trace.build();
  }

  /** The terms of one number. */
  private final class Terms {
    private final Subject subject;
    private final FigureSeries series;
    private final FigureIndex index;
    private final Period period;

    Terms(Subject subject, FigureSeries series, FigureIndex index, Period period) {
      this.subject = subject;
      this.series = series;
      this.index = index;
      this.period = period;
    }

    List<TraceTerm> of(Optional<Force> force, Formed formed) {
      List<String> about =
          force
              .map(Force::code)
              .map(List::of)
              .orElseGet(() -> series.isSummed() ? forces() : List.of(WHOLE));
      Ratio ratio = subject.ratio();
      if (ratio == null) {
        Optional<BigDecimal> value = formed.side(period).reading().amount();
        return List.of(term(subject.parts().getFirst(), "", about, value));
      }
      TraceTerm above =
          term(ratio.numerator(), ratio.numeratorBreakdown(), about, formed.numerator(period));
      TraceTerm below =
          ratio.hasFixedDenominator()
              ? fixed(BigDecimal.valueOf(ratio.fixedDenominator()))
              : term(
                  ratio.denominator(),
                  "",
                  ratio.shareOfRegion() && series.isSummed() ? forces() : about,
                  formed.denominator(period));
      return List.of(above, below);
    }

    private List<String> forces() {
      return own.region().forces().stream().map(Force::code).toList();
    }

    private TraceTerm term(
        String part, String breakdown, List<String> about, Optional<BigDecimal> value) {
      Optional<CataloguePart> found = own.catalogue().part(part);
      Unit unit = found.map(each -> each.part().unit()).orElse(subject.unit());
      TraceTerm.Builder term =
          TraceTerm.newBuilder()
              .setCode(part)
              .setTitle(found.map(each -> each.part().title()).orElse(part))
              .setUnit(unit)
              .setForm(series.isStock() ? TraceForm.AT_END : TraceForm.SUMMED)
              .setStated(series.isByForce() && about.contains(WHOLE));
      counted(part, breakdown, about)
          .forEach(figure -> term.addFigures(FigureMessages.toMessage(own, figure)));
      value.ifPresent(amount -> say(term, amount, unit));
      return term.build();
    }

    private TraceTerm fixed(BigDecimal value) {
      TraceTerm.Builder term =
          TraceTerm.newBuilder().setUnit(Unit.UNIT_COUNT).setForm(TraceForm.BY_DEFINITION);
      say(term, value, Unit.UNIT_COUNT);
      return term.build();
    }

    private void say(TraceTerm.Builder term, BigDecimal value, Unit unit) {
      term.setValue(FigureMessages.decimal(value)).setDisplay(Display.of(value, Units.unit(unit)));
    }

    private List<CountingFigure> counted(String part, String breakdown, List<String> about) {
      List<CountingFigure> all = new ArrayList<>();
      for (String code : about) {
        Map<Period, CountingFigure> figures = new TreeMap<>(index.series(part, breakdown, code));
        figures.forEach((when, figure) -> {
          if (counts(code, when)) {
            all.add(figure);
          }
        });
      }
      return all;
    }

    private boolean counts(String code, Period when) {
      return period.contains(when)
          && (!series.isStock() || when.end().equals(period.end()))
          && (code.isEmpty()
              || own.covers(subject.measure(), own.force(code), when.start(), when.end()));
    }
  }
}
