package oversight.collaboration.search;

import java.util.List;
import oversight.returns.v1.SearchKind;
import oversight.service.search.MarkedText.Piece;

/**
 * One thing that was found.
 *
 * @param kind what it is
 * @param id a measure's code or a report's quarter
 * @param title what it is called, with the words found told from the rest
 * @param excerpt where the words stand
 * @param score how well it fits, in millionths
 * @param total how many there are in all
 */
public record Found(
    SearchKind kind, String id, List<Piece> title, List<Piece> excerpt, int score, int total) {
  /** Copies the pieces. */
  public Found {
    title = List.copyOf(title);
    excerpt = List.copyOf(excerpt);
  }
}
