package oversight.portal.web.section;

import java.util.List;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;

/**
 * A page made of parts.
 *
 * @param title its heading
 * @param caption over the heading
 * @param crumbs the way here
 * @param marking the highest of what is shown
 * @param facts first
 * @param parts then
 */
public record SectionPage(
    String title,
    String caption,
    List<Link> crumbs,
    String marking,
    List<Fact> facts,
    List<SectionPart> parts) {
  /** Copies the lists. */
  public SectionPage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
  }
}
