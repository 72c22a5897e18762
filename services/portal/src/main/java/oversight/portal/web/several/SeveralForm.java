package oversight.portal.web.several;

import java.util.List;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Problem;

/**
 * The form for a file that is for several, with what was filled in.
 *
 * @param collaborations the names by which sheets and rows may say whom they are for
 * @param watched what the page's script watches: {@code cmpg:CMPG,npas:NPAS}
 * @param quarters which quarter, newest first
 * @param checkOnly whether "check only" is chosen
 * @param reason why figures are sent again
 * @param template the form of all collaborations, ready to fill
 * @param templateQuarter the quarter that form is for, in words
 * @param problems what is wrong
 */
public record SeveralForm(
    List<String> collaborations,
    String watched,
    List<Choice> quarters,
    boolean checkOnly,
    String reason,
    String template,
    String templateQuarter,
    List<Problem> problems) {
  /** Copies the lists. */
  public SeveralForm {
    collaborations = List.copyOf(collaborations);
    quarters = List.copyOf(quarters);
    problems = List.copyOf(problems);
  }

  /** The first thing that is wrong with a field; empty where nothing is. */
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.href().equals("#" + field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }
}
