package oversight.portal.web.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param id stands in addresses
 * @param title the kind's name
 * @param count "12 found", or which of them are shown
 * @param lines best first
 * @param all leads to all of this kind; empty where all are shown, or none but these
 * @param previous the page before; empty on the first
 * @param next the page after; empty on the last
 */
public record SearchGroup(
    String id,
    String title,
    String count,
    List<SearchLine> lines,
    String all,
    String previous,
    String next) {
  /** Copies the lines. */
  public SearchGroup {
    lines = List.copyOf(lines);
  }
}
