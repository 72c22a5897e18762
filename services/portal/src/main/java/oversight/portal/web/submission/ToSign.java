package oversight.portal.web.submission;

import java.util.List;

/**
 * A submission that waits for a signature, and what changed since last time.
 *
 * @param id sets it apart on the page
 * @param line whose it is, for what
 * @param changes its figures, the largest change first
 * @param more how many figures are not shown
 */
public record ToSign(String id, SubmissionLine line, List<QuarterLine> changes, int more) {
  /** Copies the list. */
  public ToSign {
    changes = List.copyOf(changes);
  }
}
