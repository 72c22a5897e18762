package oversight.portal.web.several;

import java.util.List;
import oversight.portal.web.page.Tag;
import oversight.portal.web.submission.FindingLine;

/**
 * What became of the rows of one collaboration.
 *
 * @param id sets it apart on the page
 * @param name the collaboration's
 * @param rows how many, in words
 * @param state how far it has come
 * @param meaning what that means, or why it was refused
 * @param href its page; empty where nothing was kept
 * @param findings what was found, the first of it
 * @param more how many findings are not shown
 */
public record SentPart(
    String id,
    String name,
    String rows,
    Tag state,
    String meaning,
    String href,
    List<FindingLine> findings,
    int more) {
  /** Copies the list. */
  public SentPart {
    findings = List.copyOf(findings);
  }
}
