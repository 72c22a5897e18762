package oversight.portal.web.several;

import java.util.List;
import oversight.portal.web.page.Tag;
import oversight.portal.web.submission.FindingLine;
import oversight.portal.web.submission.QuarterLine;

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
 * @param refused whether a row of it was refused, or all of it
 * @param sinceLast its quarter beside those before; empty where it was not only checked
 */
public record SentPart(
    String id,
    String name,
    String rows,
    Tag state,
    String meaning,
    String href,
    List<FindingLine> findings,
    int more,
    boolean refused,
    List<QuarterLine> sinceLast) {
  /** Copies the lists. */
  public SentPart {
    findings = List.copyOf(findings);
    sinceLast = List.copyOf(sinceLast);
  }
}
