package oversight.portal.web.collaboration;

import java.util.List;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.returns.v1.Report;

/** Finds what only one collaboration shows on its page. */
interface Sections {
  /** The slug of the collaboration. */
  String slug();

  /**
   * What it shows, for the quarter of its latest reports.
   *
   * @param client in the caller's name
   * @param caller who looks
   * @param reports newest first
   */
  List<Section> of(CollaborationClient client, Caller caller, List<Report> reports);
}
