package oversight.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days {@code [from, to)}; an end that is null is not known or has not come.
 *
 * @param from the first day, or null where the beginning is not on record
 * @param to the first day after, or null where no end is on record
 */
public record Interval(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** Checks that the interval does not end before it begins. */
  public Interval {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "An interval must end after it begins: " + from + ", " + to);
    }
  }

  /** Whether the day lies inside. */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** Whether any day from first to last, both inclusive, lies inside. */
  public boolean overlaps(LocalDate first, LocalDate last) {
    return (from == null || !last.isBefore(from)) && (to == null || first.isBefore(to));
  }

  /** Whether every day from first to last, both inclusive, lies inside. */
  public boolean covers(LocalDate first, LocalDate last) {
    return contains(first) && contains(last);
  }
}
