package oversight.portal.web.submission;

import java.util.List;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * The upload form with what was filled in.
 *
 * @param collaborations whom figures are for
 * @param quarters which quarter, newest first
 * @param logs figures or which log; empty where the collaboration takes none of the caller
 * @param templates the form ready to fill in each format; none before a quarter is known
 * @param checkOnly whether "check only" is chosen
 * @param words why figures are sent again, or that there is nothing to report
 * @param problems what is wrong
 */
public record UploadForm(
    List<Choice> collaborations,
    List<Choice> quarters,
    List<Choice> logs,
    List<Link> templates,
    boolean checkOnly,
    String words,
    List<Problem> problems) {
  /** What is wrong with a field; empty where nothing is. */
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.href().equals("#" + field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }
}
