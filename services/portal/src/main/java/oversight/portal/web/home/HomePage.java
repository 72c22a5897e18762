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
 * @param waiting what came back and waits to be mended, or was never submitted
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
    List<WaitingLine> waiting,
    boolean signs,
    List<SubmissionLine> toSign,
    boolean publishes,
    List<QuarterDesk> desks) {
  /** What came back and waits to be mended. */
  public List<WaitingLine> returned() {
    return waiting.stream().filter(WaitingLine::submitted).toList();
  }

  /** What was kept and never submitted. */
  public List<WaitingLine> unsubmitted() {
    return waiting.stream().filter(line -> !line.submitted()).toList();
  }

  /** What is to be done: figures are missing, or wait to be submitted. */
  public List<OwedLine> open() {
    return owed.stream().filter(OwedLine::open).toList();
  }

  /** What the supplier has done its part of. */
  public List<OwedLine> done() {
    return owed.stream().filter(line -> !line.open()).toList();
  }
}
