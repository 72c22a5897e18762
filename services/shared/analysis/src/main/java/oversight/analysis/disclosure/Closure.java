package oversight.analysis.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Symbol;

/**
 * A measure's figures with every sum that a reader could form of them: breakdowns, forces, time.
 */
final class Closure {

  private static final String REST = "|rest";

  private final PublicMeasure measure;
  private final Map<FigureKey, Long> values = new LinkedHashMap<>();
  private final Map<FigureKey, Gap> gaps = new LinkedHashMap<>();
  private final Set<FigureKey> blocked = new HashSet<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Cell> rests = new ArrayList<>();

  private Closure(PublicMeasure measure, Map<FigureKey, Reading> given) {
    this.measure = measure;
    given.forEach((key, reading) -> {
      switch (reading) {
        case Amount(BigDecimal value) -> values.put(key, whole(key, value));
        case Gap gap -> {
          gaps.put(key, gap);
          if (gap.symbol() != Symbol.NOT_APPLICABLE) {
            block(key);
          }
        }
      }
    });
  }

  private static long whole(FigureKey key, BigDecimal value) {
    try {
      return value.longValueExact();
    } catch (ArithmeticException notWhole) {
      throw new IllegalArgumentException(
          "%s is %s: only whole numbers can be counts.".formatted(key.id(), value.toPlainString()),
          notWhole);
    }
  }

  /** A whole that lacks a part is not formed. */
  private void block(FigureKey key) {
    blocked.add(key);
    if (!key.force().equals(FigureKey.REGION)) {
      block(key.ofRegion());
    }
    key.breakdown().keySet().forEach(by -> block(key.without(by)));
  }

  /**
   * The closure of the figures given.
   *
   * @param kinds the longer periods that are shown
   * @throws IllegalArgumentException where parts come to more than their whole
   */
  static Closure of(PublicMeasure measure, Map<FigureKey, Reading> given, Set<PeriodKind> kinds) {
    Closure closure = new Closure(measure, given);
    closure.overBreakdowns();
    closure.overForces();
    closure.overTime(kinds);
    return closure;
  }

  private void overBreakdowns() {
    for (int depth = depth(); depth > 0; depth--) {
      Map<FigureKey, Map<String, List<FigureKey>>> children = new LinkedHashMap<>();
      for (FigureKey key : List.copyOf(values.keySet())) {
        if (key.breakdown().size() == depth) {
          key.breakdown()
              .keySet()
              .forEach(by ->
                  children
                      .computeIfAbsent(key.without(by), _ -> new LinkedHashMap<>())
                      .computeIfAbsent(by, _ -> new ArrayList<>())
                      .add(key));
        }
      }
      children.forEach((whole, byKey) -> {
        byKey.values().stream().mapToLong(this::sum).max().ifPresent(most -> form(whole, most));
        byKey.forEach((by, parts) -> add(whole, parts, by));
      });
    }
  }

  private int depth() {
    return values.keySet().stream().mapToInt(key -> key.breakdown().size()).max().orElse(0);
  }

  private void overForces() {
    Map<FigureKey, List<FigureKey>> forces = new LinkedHashMap<>();
    values.keySet().stream()
        .filter(key -> !key.force().equals(FigureKey.REGION))
        .forEach(key -> forces.computeIfAbsent(key.ofRegion(), _ -> new ArrayList<>()).add(key));
    forces.forEach((region, parts) -> add(region, parts, "force"));
  }

  private void overTime(Set<PeriodKind> kinds) {
    for (PeriodKind kind : new TreeSet<>(kinds)) {
      Set<FigureKey> wholes = new LinkedHashSet<>();
      values.keySet().stream()
          .filter(key -> key.period().kind().compareTo(kind) < 0)
          .forEach(key -> wholes.add(key.in(kind.endingOrHolding(key.period().lastMonth()))));
      wholes.forEach(whole -> parts(whole, kinds).ifPresent(parts -> addOver(whole, parts)));
    }
  }

  private void addOver(FigureKey whole, List<FigureKey> parts) {
    add(whole, measure.stock() ? List.of(parts.getLast()) : parts, "time");
  }

  /** The longest shorter periods that make up the whole and all have figures. */
  private Optional<List<FigureKey>> parts(FigureKey whole, Set<PeriodKind> kinds) {
    Set<PeriodKind> shorter = new TreeSet<>(kinds);
    values.keySet().forEach(key -> shorter.add(key.period().kind()));
    return shorter.stream()
        .filter(kind -> kind.compareTo(whole.period().kind()) < 0)
        .filter(kind -> kind == PeriodKind.MONTH || kind == PeriodKind.FINANCIAL_QUARTER)
        .sorted((one, other) -> other.compareTo(one))
        .map(kind -> parts(whole, kind))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** All parts there should be; where the whole was given, those there are. */
  private Optional<List<FigureKey>> parts(FigureKey whole, PeriodKind kind) {
    List<FigureKey> parts = new ArrayList<>();
    for (Period part = kind.endingOrHolding(whole.period().firstMonth());
        part.firstMonth().compareTo(whole.period().lastMonth()) <= 0;
        part = part.next()) {
      boolean isThere = whole.period().contains(part) && values.containsKey(whole.in(part));
      if (isThere) {
        parts.add(whole.in(part));
      } else if (measure.stock() || !values.containsKey(whole)) {
        return Optional.empty();
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  private void form(FigureKey whole, long sum) {
    if (!blocked.contains(whole)) {
      values.putIfAbsent(whole, sum);
    }
  }

  private long sum(List<FigureKey> parts) {
    return parts.stream().mapToLong(part -> values.getOrDefault(part, 0L)).sum();
  }

  /** A whole given beside parts that come to less has a rest that is not published. */
  private void add(FigureKey whole, List<FigureKey> parts, String over) {
    long sum = sum(parts);
    form(whole, sum);
    Long value = values.get(whole);
    if (value == null) {
      return;
    }
    if (sum > value) {
      throw new IllegalArgumentException(
          "%s is %d but its parts come to %d.".formatted(whole.id(), value, sum));
    }
    List<String> ids = parts.stream().map(FigureKey::id).collect(Collectors.toList());
    if (sum < value) {
      String rest = whole.id() + REST + " by " + over;
      rests.add(Cell.unpublished(rest, value - sum, measure.people()));
      ids.add(rest);
    }
    sums.add(new Sum(whole.id(), ids));
  }

  /** Every figure, those formed here among them. */
  Map<FigureKey, Long> values() {
    return Collections.unmodifiableMap(values);
  }

  /** The cells without a number that the public may see. */
  Map<FigureKey, Gap> gaps() {
    Map<FigureKey, Gap> open = new LinkedHashMap<>(gaps);
    open.keySet().removeIf(key -> !isPublic(key));
    return open;
  }

  /** The cells, a force's figures unpublished where only the region's may be seen. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>(rests);
    values.forEach(
        (key, value) -> cells.add(new Cell(key.id(), value, measure.people(), isPublic(key))));
    return cells;
  }

  boolean isPublic(FigureKey key) {
    return switch (measure.publicity()) {
      case IN_FULL -> true;
      case REGION_ONLY -> key.force().equals(FigureKey.REGION);
      case NEVER -> false;
    };
  }

  List<Sum> sums() {
    return List.copyOf(sums);
  }

  /** The figures in order of their names. */
  List<FigureKey> published() {
    return values.keySet().stream()
        .filter(this::isPublic)
        .sorted(Comparator.comparing(FigureKey::id))
        .toList();
  }
}
