package oversight.portal.web.work;

import java.util.List;
import java.util.Optional;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;

/**
 * How far a quarter has come: its reports and its pack.
 *
 * @param id {@code 2015-16-Q3}
 * @param label with its dates
 * @param lines a collaboration each
 * @param published how many have published, in words
 * @param pack the quarter's pack; empty for none
 * @param packState how far it has come
 * @param next what is to be done with the pack; empty for nothing
 */
public record QuarterView(
    String id,
    String label,
    List<Line> lines,
    String published,
    Optional<Link> pack,
    Optional<Tag> packState,
    Optional<Link> next) {
  /**
   * A collaboration's part in a quarter.
   *
   * @param collaboration its page
   * @param figures how many suppliers have signed off, and who has not
   * @param report whether it has published
   * @param link the report; empty where it has not
   */
  public record Line(Link collaboration, String figures, Tag report, Optional<Link> link) {}
}
