package oversight.portal.web.home;

import java.util.List;
import oversight.portal.web.submission.SubmissionLine;

/**
 * The first page.
 *
 * @param organisation whom the caller acts for
 * @param supplies whether the caller uploads
 * @param several whether for several collaborations
 * @param owed the latest quarters of each collaboration
 * @param returned what came back and waits to be mended
 * @param signs whether the caller signs off
 * @param toSign what waits for the caller's signature
 * @param publishes whether the caller publishes
 * @param desks the quarters to publish
 */
public record HomePage(
    String organisation,
    boolean supplies,
    boolean several,
    List<OwedLine> owed,
    List<ReturnedLine> returned,
    boolean signs,
    List<SubmissionLine> toSign,
    boolean publishes,
    List<QuarterDesk> desks) {
  /** What is to be done: figures are missing, or wait to be submitted. */
  public List<OwedLine> open() {
    return owed.stream().filter(OwedLine::open).toList();
  }

  /** What the supplier has done its part of. */
  public List<OwedLine> done() {
    return owed.stream().filter(line -> !line.open()).toList();
  }
}
