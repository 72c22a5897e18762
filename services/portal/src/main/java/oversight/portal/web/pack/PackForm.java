package oversight.portal.web.pack;

import java.util.List;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.AsAt;

/**
 * What a Regional Policy Officer writes.
 *
 * @param quarters which quarter a new pack is for; empty for a pack there is
 * @param title the pack's
 * @param meeting the day of the meeting as typed
 * @param summary the executive summary
 * @param parts which report stands in which part of the pack
 * @param key makes opening one pack once
 * @param problems what is wrong
 */
public record PackForm(
    List<Choice> quarters,
    String title,
    AsAt meeting,
    String summary,
    List<PartChoice> parts,
    String key,
    List<Problem> problems) {
  /** The same, with something wrong. */
  PackForm with(Problem problem) {
    return new PackForm(quarters, title, meeting, summary, parts, key, List.of(problem));
  }

  /** What is wrong with a field; empty where nothing is. */
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.href().equals("#" + field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }
}
