package oversight.collaboration.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.collaboration.ledger.CountingFigure;

/** Figures of many series, each found without searching the others. */
public final class FigureIndex {
  private final Map<Key, Map<Period, CountingFigure>> series = new HashMap<>();
  private final Map<String, List<Placed>> byPart = new LinkedHashMap<>();
  private final Map<String, Period> periods = new HashMap<>();

  private record Key(String part, String breakdown, String force) {}

  /**
   * A figure and its period.
   *
   * @param figure the figure
   * @param period what it stands for
   */
  record Placed(CountingFigure figure, Period period) {}

  private FigureIndex() {}

  /** The index of figures; a force's own figure about itself comes before its collaboration's. */
  public static FigureIndex of(Collection<CountingFigure> figures) {
    FigureIndex index = new FigureIndex();
    figures.forEach(index::add);
    return index;
  }

  private void add(CountingFigure figure) {
    Period period = periods.computeIfAbsent(figure.period(), Periods::parse);
    byPart
        .computeIfAbsent(figure.measure(), none -> new ArrayList<>())
        .add(new Placed(figure, period));
    Map<Period, CountingFigure> one =
        series.computeIfAbsent(
            new Key(figure.measure(), figure.breakdown(), figure.force()), none -> new HashMap<>());
    if (figure.force().isEmpty() || figure.supplier().equals(figure.force())) {
      one.put(period, figure);
    } else {
      one.putIfAbsent(period, figure);
    }
  }

  /**
   * One series.
   *
   * @param part code
   * @param breakdown empty for the whole
   * @param force ONS code; empty for the collaboration as a whole
   */
  public Map<Period, CountingFigure> series(String part, String breakdown, String force) {
    return Collections.unmodifiableMap(
        series.getOrDefault(new Key(part, breakdown, force), Map.of()));
  }

  /** The numerator's breakdown where one is asked for, and otherwise the wholes. */
  List<Placed> of(Subject subject) {
    List<Placed> found = new ArrayList<>();
    for (String part : subject.parts()) {
      for (Placed placed : byPart.getOrDefault(part, List.of())) {
        String breakdown = placed.figure().breakdown();
        if (breakdown.isEmpty() || breakdown.equals(subject.numeratorBreakdown())) {
          found.add(placed);
        }
      }
    }
    return found;
  }

  /** Every figure of a subject within a period, of every breakdown, in the ledger's order. */
  public List<CountingFigure> within(Subject subject, Period span) {
    List<CountingFigure> found = new ArrayList<>();
    for (String part : subject.parts()) {
      for (Placed placed : byPart.getOrDefault(part, List.of())) {
        if (span.contains(placed.period())) {
          found.add(placed.figure());
        }
      }
    }
    return found;
  }

  /** The periods for which a subject has any figure. */
  SortedSet<Period> periods(Subject subject) {
    SortedSet<Period> all = new TreeSet<>();
    of(subject).forEach(placed -> all.add(placed.period()));
    return all;
  }
}
