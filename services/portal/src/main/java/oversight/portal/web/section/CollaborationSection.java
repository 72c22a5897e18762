package oversight.portal.web.section;

import java.util.List;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.region.Collaboration;
import oversight.returns.v1.Report;

/** Reads what only one collaboration has, for its page. A bean for each. */
public interface CollaborationSection {
  /** Whose page it is part of: a slug. */
  String collaboration();

  /**
   * The parts to show, in order; asked for only in the name of somebody who may know of its
   * figures.
   *
   * @param client in the caller's name
   * @param caller who looks
   * @param reports what it has published, the newest first
   */
  List<SectionPart> read(
      Collaboration collaboration, CollaborationClient client, Caller caller, List<Report> reports);
}
