package oversight.analysis.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Symbol;

/**
 * The counts of a public report by force, period and breakdown, with all sums a reader could form
 * of them: wholes of breakdowns, the region, quarters and years.
 *
 * <p>A measure that is never public leaves no trace: its figures are dropped before anything is
 * counted or named, and so are rates made of it.
 */
public final class PublicFigures {

  private static final Gap WITHHELD =
      new Gap(
          Symbol.CONFIDENTIAL,
          "Withheld so that no small number of people can be told or worked out.");

  private final List<PublicMeasure> measures;
  private final List<PublicRate> rates;
  private final Map<String, Closure> closures = new LinkedHashMap<>();
  private final Map<FigureKey, RateParts> rated = new LinkedHashMap<>();

  private record RateParts(PublicRate rate, FigureKey numerator, FigureKey denominator) {}

  private PublicFigures(
      List<PublicMeasure> measures,
      List<PublicRate> rates,
      Map<FigureKey, Reading> figures,
      Set<PeriodKind> kinds) {
    this.measures =
        measures.stream()
            .filter(measure -> measure.publicity() != PublicMeasure.Publicity.NEVER)
            .toList();
    for (PublicMeasure measure : this.measures) {
      Map<FigureKey, Reading> own = new LinkedHashMap<>(figures);
      own.keySet().removeIf(key -> !key.measure().equals(measure.code()));
      closures.put(measure.code(), Closure.of(measure, own, kinds));
    }
    this.rates =
        rates.stream()
            .filter(rate ->
                closures.containsKey(rate.numerator()) && closures.containsKey(rate.denominator()))
            .toList();
    this.rates.forEach(this::place);
  }

  /**
   * The figures of a report, with quarters and financial years formed from months.
   *
   * @param measures what is measured; figures of any other measure are left out
   * @param rates what is shown beside the counts
   * @param figures true counts, in any order, and the gaps among them: a whole is not formed where
   *     a part is {@code [x]}; {@code [z]} adds nothing
   * @throws IllegalArgumentException where parts come to more than a whole that was given, or a
   *     number is not whole
   */
  public static PublicFigures of(
      Collection<PublicMeasure> measures,
      Collection<PublicRate> rates,
      Map<FigureKey, Reading> figures) {
    return of(
        measures,
        rates,
        figures,
        EnumSet.of(PeriodKind.FINANCIAL_QUARTER, PeriodKind.FINANCIAL_YEAR));
  }

  /** The same, with exactly these longer periods shown. */
  public static PublicFigures of(
      Collection<PublicMeasure> measures,
      Collection<PublicRate> rates,
      Map<FigureKey, Reading> figures,
      Set<PeriodKind> kinds) {
    return new PublicFigures(List.copyOf(measures), List.copyOf(rates), figures, kinds);
  }

  private void place(PublicRate rate) {
    Closure above = closure(rate.numerator());
    Closure below = closure(rate.denominator());
    Map<FigureKey, Long> wholes = below.values();
    for (FigureKey numerator : above.published()) {
      FigureKey denominator = numerator.ofMeasure(rate.denominator());
      if (wholes.containsKey(denominator) && below.isPublic(denominator)) {
        rated.put(numerator.ofMeasure(rate.code()), new RateParts(rate, numerator, denominator));
      }
    }
  }

  private Closure closure(String code) {
    Closure closure = closures.get(code);
    if (closure == null) {
      throw new IllegalArgumentException("There is no measure " + code + ".");
    }
    return closure;
  }

  private long value(FigureKey key) {
    return closure(key.measure()).values().getOrDefault(key, 0L);
  }

  /** What the public may see of them, given all that it has seen before. */
  public PublicVersion suppressed(List<PublicVersion> earlier) {
    Set<String> withheld = new LinkedHashSet<>();
    Set<String> exposed = new LinkedHashSet<>();
    Set<String> narrowed = new LinkedHashSet<>();
    for (Set<String> codes : linked()) {
      List<PublishedVersion> before = earlier.stream().map(version -> version.of(codes)).toList();
      Suppression suppression = Suppressor.suppress(table(codes), before);
      withheld.addAll(suppression.withheld());
      exposed.addAll(suppression.exposed());
      narrowed.addAll(suppression.narrowed());
    }
    return new PublicVersion(this, withheld, exposed, narrowed);
  }

  /** What the public saw of them in a version made earlier, from the names of what it withheld. */
  public PublicVersion withholding(Set<String> withheld) {
    return new PublicVersion(this, withheld, Set.of(), Set.of());
  }

  /** The measures that rates tie together, which must be looked at at once. */
  private List<Set<String>> linked() {
    List<Set<String>> groups = new ArrayList<>();
    for (PublicMeasure measure : measures) {
      groups.add(new LinkedHashSet<>(Set.of(measure.code())));
    }
    for (PublicRate rate : rates) {
      Set<String> joined = new LinkedHashSet<>();
      groups.removeIf(group ->
          (group.contains(rate.numerator()) || group.contains(rate.denominator()))
              && joined.addAll(group));
      groups.add(joined);
    }
    return groups;
  }

  /** The cells and sums of some measures; the rest of a whole is a number that nobody shows. */
  PublicTable table(Set<String> codes) {
    List<Cell> cells = new ArrayList<>();
    List<Sum> sums = new ArrayList<>();
    closures.forEach((code, closure) -> {
      if (codes.contains(code)) {
        cells.addAll(closure.cells());
        sums.addAll(closure.sums());
      }
    });
    rated.forEach((key, parts) -> {
      if (parts.rate().partOfWhole() && codes.contains(parts.rate().numerator())) {
        long rest = value(parts.denominator()) - value(parts.numerator());
        if (rest >= 0) {
          String id = key.id() + "|rest";
          cells.add(Cell.unpublished(id, rest, false));
          sums.add(new Sum(parts.denominator().id(), List.of(parts.numerator().id(), id)));
        }
      }
    });
    return PublicTable.of(cells, sums);
  }

  /** Every count and rate with what is shown of it, given the names of withheld cells. */
  Map<FigureKey, Reading> readings(Set<String> withheld) {
    Map<FigureKey, Reading> readings = new LinkedHashMap<>();
    for (Closure closure : closures.values()) {
      Map<FigureKey, Long> values = closure.values();
      readings.putAll(closure.gaps());
      for (FigureKey key : closure.published()) {
        readings.put(
            key, withheld.contains(key.id()) ? WITHHELD : Reading.of(values.getOrDefault(key, 0L)));
      }
    }
    rated.forEach((key, parts) ->
        readings.put(
            key,
            withheld.contains(parts.numerator().id()) || withheld.contains(parts.denominator().id())
                ? WITHHELD
                : parts.rate().ratio().of(amount(parts.numerator()), amount(parts.denominator()))));
    return readings;
  }

  private Amount amount(FigureKey key) {
    return new Amount(BigDecimal.valueOf(value(key)));
  }
}
