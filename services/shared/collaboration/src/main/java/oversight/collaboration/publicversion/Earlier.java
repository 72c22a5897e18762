package oversight.collaboration.publicversion;

import java.util.Set;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.ReportContent;

/**
 * A public version that is out already.
 *
 * @param report the true figures it was made from
 * @param shown what it showed
 * @param withheld the names of the cells it withheld
 */
public record Earlier(ReportContent report, PublicContent shown, Set<String> withheld) {
  /** Copies the set. */
  public Earlier {
    withheld = Set.copyOf(withheld);
  }
}
