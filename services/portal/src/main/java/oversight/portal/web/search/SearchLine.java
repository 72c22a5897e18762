package oversight.portal.web.search;

import java.util.List;

/**
 * One thing that was found.
 *
 * @param title what it is called
 * @param href its page
 * @param about whose it is
 * @param excerpt where the words stand; empty where only the title has them
 * @param score how well it fits
 */
public record SearchLine(
    List<Piece> title, String href, String about, List<Piece> excerpt, int score) {
  /** Copies the pieces. */
  public SearchLine {
    title = List.copyOf(title);
    excerpt = List.copyOf(excerpt);
  }
}
