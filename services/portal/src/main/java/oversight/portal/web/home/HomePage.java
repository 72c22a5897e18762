package oversight.portal.web.home;

import java.util.List;
import oversight.portal.web.submission.SubmissionLine;

/**
 * The first page.
 *
 * @param organisation whom the caller acts for
 * @param supplies whether the caller uploads
 * @param several whether for several collaborations
 * @param owed what is owed
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
    List<SubmissionLine> returned,
    boolean signs,
    List<SubmissionLine> toSign,
    boolean publishes,
    List<QuarterDesk> desks) {}
