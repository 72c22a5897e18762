package oversight.analysis.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Tries to work withheld cells back, as a careful reader would who solves every sum of every
 * version at once.
 *
 * <p>Formula: the attacker's problem, max and min x(p) subject to all sums, x = the value shown for
 * a cell that is shown and x >= 1 for one that is withheld (Statistical Disclosure Control, Wiley
 * 2012, 4.4).
 */
public final class DisclosureAudit {

  private static final long UNBOUNDED = 1_000_000_000_000L;

  private DisclosureAudit() {}

  /**
   * The withheld cells of which only one value fits all that is shown.
   *
   * @param table the true figures
   * @param withheld the cells that are not shown
   * @param earlier what is public already
   */
  public static Set<String> workedBack(
      PublicTable table, Set<String> withheld, List<PublishedVersion> earlier) {
    return found(
        table,
        withheld,
        earlier,
        (search, index) -> search.move(index, 1).isEmpty() && search.move(index, -1).isEmpty());
  }

  /** The withheld small counts of which more can be told than that they are 1 to 4. */
  public static Set<String> narrowed(
      PublicTable table, Set<String> withheld, List<PublishedVersion> earlier) {
    return found(
        table,
        withheld,
        earlier,
        (search, index) -> {
          long value = search.links().cell(index).value();
          long up = Cell.SMALLEST_SHOWN - 1 - value;
          return search.links().cell(index).isSmall()
              && ((up > 0 && search.move(index, up).isEmpty())
                  || (value > 1 && search.move(index, 1 - value).isEmpty()));
        });
  }

  /**
   * The least and the most a withheld cell can be.
   *
   * @throws IllegalArgumentException where the cell is shown, or is not in the table
   */
  public static Range range(
      PublicTable table, Set<String> withheld, List<PublishedVersion> earlier, String id) {
    long value = table.cell(id).value();
    if (!withheld.contains(id)) {
      throw new IllegalArgumentException("The cell " + id + " is shown.");
    }
    Links links = new Links(table, earlier);
    Rebalancing search = search(links, withheld);
    for (int index = 0; index < links.current(); index++) {
      if (links.cell(index).id().equals(id) && isHidden(links, index, withheld)) {
        return new Range(value - furthest(search, index, -1), value + furthest(search, index, 1));
      }
    }
    return new Range(value, value);
  }

  /**
   * What a withheld cell can be.
   *
   * @param least the least it can be
   * @param most the most, {@link Long#MAX_VALUE} where nothing bounds it
   */
  public record Range(long least, long most) {}

  /** How far a number can be moved one way, by doubling and halving the step. */
  private static long furthest(Rebalancing search, int index, int sign) {
    long within = 0;
    long step = 1;
    while (search.move(index, sign * (within + step)).isPresent()) {
      within += step;
      step *= 2;
      if (within > UNBOUNDED) {
        return Long.MAX_VALUE - search.links().cell(index).value();
      }
    }
    for (; step > 0; step /= 2) {
      if (search.move(index, sign * (within + step)).isPresent()) {
        within += step;
      }
    }
    return within;
  }

  private static Rebalancing search(Links links, Set<String> withheld) {
    Reader reader = new Reader(links, false);
    for (int index = 0; index < links.size(); index++) {
      if (isHidden(links, index, withheld)) {
        reader.hide(index, 0);
      }
    }
    return new Rebalancing(links, reader);
  }

  private static Set<String> found(
      PublicTable table,
      Set<String> withheld,
      List<PublishedVersion> earlier,
      BiPredicate<Rebalancing, Integer> isFound) {
    Links links = new Links(table, earlier);
    Rebalancing search = search(links, withheld);
    Set<String> ids = new LinkedHashSet<>();
    for (int index = 0; index < links.current(); index++) {
      String id = links.cell(index).id();
      if (withheld.contains(id)
          && (!isHidden(links, index, withheld) || isFound.test(search, index))) {
        ids.add(id);
      }
    }
    return Set.copyOf(ids);
  }

  private static boolean isHidden(Links links, int index, Set<String> withheld) {
    Cell cell = links.cell(index);
    return !links.isShown(index)
        && (index >= links.current() || !cell.published() || withheld.contains(cell.id()));
  }
}
