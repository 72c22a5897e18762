package oversight.collaboration.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.Periods;

/**
 * Which figures are wanted.
 *
 * @param measures codes of parts; none where the list is empty
 * @param force ONS code, or null for all
 * @param first the first day, or null for open
 * @param last the last day, or null for open
 * @param asOf the instant to read at, or null for now
 * @param breakdown exactly this one; empty for the wholes; null for any
 * @param after the last figure of the page before, to go on after
 * @param size at most so many
 * @param origin the id of the submission that supplied them, or null for any
 */
public record FigureQuery(
    List<String> measures,
    @Nullable String force,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable Instant asOf,
    @Nullable String breakdown,
    Optional<After> after,
    int size,
    @Nullable String origin) {
  /** Large enough for every series a page or a report needs. */
  public static final int ALL = 1_000_000;

  /** Copies the list. */
  public FigureQuery {
    measures = List.copyOf(measures);
  }

  /** Whoever supplied them. */
  public FigureQuery(
      List<String> measures,
      @Nullable String force,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable Instant asOf,
      @Nullable String breakdown,
      Optional<After> after,
      int size) {
    this(measures, force, first, last, asOf, breakdown, after, size, null);
  }

  /** The same of one submission. */
  public FigureQuery from(String submission) {
    return new FigureQuery(measures, force, first, last, asOf, breakdown, after, size, submission);
  }

  /** The same of another size. */
  FigureQuery ofSize(int other) {
    return new FigureQuery(measures, force, first, last, asOf, breakdown, after, other, origin);
  }

  /** Whether it asks for a figure, whatever its measure and instant. */
  boolean holds(CountingFigure figure) {
    LocalDate end = Periods.parse(figure.period()).end();
    return (force == null || force.equals(figure.force()))
        && (first == null || !figure.periodStart().isBefore(first))
        && (last == null || !end.isAfter(last))
        && (breakdown == null || breakdown.equals(figure.breakdown()))
        && (origin == null || origin.equals(figure.submission()))
        && after.filter(key -> key.compareTo(After.of(figure)) >= 0).isEmpty();
  }

  /**
   * The sort key of a figure.
   *
   * @param measure code of the part
   * @param force ONS code or empty
   * @param breakdown or empty
   * @param periodStart ISO date
   * @param period id
   * @param supplier who supplied it
   */
  public record After(
      String measure,
      String force,
      String breakdown,
      String periodStart,
      String period,
      String supplier)
      implements Comparable<After> {
    private static final Comparator<After> IN_ORDER =
        Comparator.comparing(After::measure)
            .thenComparing(After::force)
            .thenComparing(After::breakdown)
            .thenComparing(After::periodStart)
            .thenComparing(After::period)
            .thenComparing(After::supplier);

    static After of(CountingFigure figure) {
      return new After(
          figure.measure(),
          figure.force(),
          figure.breakdown(),
          figure.periodStart().toString(),
          figure.period(),
          figure.supplier());
    }

    @Override
    public int compareTo(After other) {
      return IN_ORDER.compare(this, other);
    }
  }
}
