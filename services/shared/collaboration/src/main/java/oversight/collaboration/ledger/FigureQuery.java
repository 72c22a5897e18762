package oversight.collaboration.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 */
public record FigureQuery(
    List<String> measures,
    @Nullable String force,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable Instant asOf,
    @Nullable String breakdown,
    Optional<After> after,
    int size) {
  /** Large enough for every series a page or a report needs. */
  public static final int ALL = 1_000_000;

  /** Copies the list. */
  public FigureQuery {
    measures = List.copyOf(measures);
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
      String supplier) {}
}
