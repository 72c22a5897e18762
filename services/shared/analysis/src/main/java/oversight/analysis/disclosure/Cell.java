package oversight.analysis.disclosure;

/**
 * A number that a reader can reason about.
 *
 * @param id what names it in every version of the table
 * @param value a count, zero or more
 * @param people whether it counts people, so that 1 to 4 must not be shown
 * @param published whether it is to be published; one that is not has no cell, not even {@code
 *     [c]}, but sums may name it: the members of a total shown alone, what is left of a whole
 */
public record Cell(String id, long value, boolean people, boolean published) {

  /** The smallest count of people that may be shown, zero apart. */
  public static final long SMALLEST_SHOWN = 5;

  public Cell {
    if (value < 0) {
      throw new IllegalArgumentException("The cell " + id + " is negative: " + value + ".");
    }
  }

  /** A cell that is to be published. */
  public Cell(String id, long value, boolean people) {
    this(id, value, people, true);
  }

  /** A number that is not published itself. */
  public static Cell unpublished(String id, long value, boolean people) {
    return new Cell(id, value, people, false);
  }

  /** Whether the count is so small that it could point at somebody. */
  public boolean isSmall() {
    return people && value > 0 && value < SMALLEST_SHOWN;
  }
}
