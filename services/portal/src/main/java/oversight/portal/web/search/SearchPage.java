package oversight.portal.web.search;

import java.util.List;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * What was found.
 *
 * @param title of the page
 * @param query as it was typed
 * @param problems what is wrong with it
 * @param asked whether anything was looked for
 * @param groups what was found, kind by kind; kinds without anything are left out
 * @param unreachable which services did not answer
 */
public record SearchPage(
    String title,
    String query,
    List<Problem> problems,
    boolean asked,
    List<SearchGroup> groups,
    List<String> unreachable) {
  /** Copies the lists. */
  public SearchPage {
    problems = List.copyOf(problems);
    groups = List.copyOf(groups);
    unreachable = List.copyOf(unreachable);
  }

  /** The way back from one kind to all. */
  public List<Link> crumbs() {
    return List.of();
  }
}
