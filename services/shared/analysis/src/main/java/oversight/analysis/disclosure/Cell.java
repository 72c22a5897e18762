package oversight.analysis.disclosure;

/**
 * A number in a table that is to be published.
 *
 * @param id what names it in every version of the table
 * @param value a count, zero or more
 * @param people whether it counts people, so that 1 to 4 must not be shown
 */
public record Cell(String id, long value, boolean people) {

  /** The smallest count of people that may be shown, zero apart. */
  public static final long SMALLEST_SHOWN = 5;

  public Cell {
    if (value < 0) {
      throw new IllegalArgumentException("The cell " + id + " is negative: " + value + ".");
    }
  }

  /** Whether the count is so small that it could point at somebody. */
  public boolean isSmall() {
    return people && value > 0 && value < SMALLEST_SHOWN;
  }
}
