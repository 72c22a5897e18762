package oversight.analysis.disclosure;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides which cells of a public table to withhold.
 *
 * <p>Primary: counts of people from 1 to 4. Secondary: further cells, none of them zero, until of
 * every small count, in this version and in earlier ones, a reader can tell no more than that it is
 * 1 to 4, and until even a reader who knew which cells are the small ones could not tell its value.
 * Each of these claims is proved by another table of whole numbers that fits everything shown (see
 * {@link Rebalancing}); so neither linear algebra nor intervals can do better. Where a table does
 * not have enough cells for that, the count is named as narrowed, or as exposed where its value
 * follows. Cells that no proof needs are given back.
 *
 * <p>Source: Statistical Disclosure Control (Hundepool and others, Wiley 2012), chapter 4: minimum
 * frequency rule, feasibility interval of the attacker, protection levels; Government Analysis
 * Function, Guidance on disclosure control for tables: small counts and differencing. Fewest cells:
 * each proof is sought at the least price for cells withheld anew (Kelly, Golden, Assad 1992), in
 * several orders for tables that are small; that is a good choice, not always the very least.
 */
public final class Suppressor {

  private static final int SMALL_TABLE = 150;
  private static final int MIDDLING_TABLE = 600;

  private Suppressor() {}

  /** What to withhold from a table that has no earlier public version. */
  public static Suppression suppress(PublicTable table) {
    return suppress(table, List.of());
  }

  /** What to withhold from a table, given all that is public already. */
  public static Suppression suppress(PublicTable table, List<PublishedVersion> earlier) {
    Links links = new Links(table, earlier);
    Optional<SuppressionSearch> best =
        IntStream.range(0, attempts(links))
            .mapToObj(attempt -> new SuppressionSearch(links, attempt))
            .peek(SuppressionSearch::run)
            .min(Comparator.comparingInt(SuppressionSearch::penalty));
    return result(links, best.orElseThrow());
  }

  private static int attempts(Links links) {
    return links.size() <= SMALL_TABLE ? 12 : links.size() <= MIDDLING_TABLE ? 3 : 1;
  }

  private static Suppression result(Links links, SuppressionSearch search) {
    Set<String> small = new LinkedHashSet<>();
    Set<String> added = new LinkedHashSet<>();
    for (int index = 0; index < links.current(); index++) {
      Cell cell = links.cell(index);
      if (cell.published() && cell.isSmall()) {
        small.add(cell.id());
      } else if (search.isAdded(index)) {
        added.add(cell.id());
      }
    }
    return new Suppression(small, added, search.exposed(), search.narrowed());
  }
}
