package oversight.portal.web.section;

import java.util.List;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * A question about who would pay what, and its answer.
 *
 * @param name the collaboration's
 * @param crumbs the way here
 * @param marking the highest of what is shown
 * @param problems what is wrong with the question
 * @param forces to choose from
 * @param moves to choose from
 * @param bases by what the cost is shared, to choose from
 * @param date as it was asked
 * @param year as it was asked
 * @param cost as it was asked
 * @param parts the answer; none before a question
 */
public record WhatIfPage(
    String name,
    List<Link> crumbs,
    String marking,
    List<Problem> problems,
    List<Choice> forces,
    List<Choice> moves,
    List<Choice> bases,
    String date,
    String year,
    String cost,
    List<SectionPart> parts) {
  /** Copies the lists. */
  public WhatIfPage {
    crumbs = List.copyOf(crumbs);
    problems = List.copyOf(problems);
    forces = List.copyOf(forces);
    moves = List.copyOf(moves);
    bases = List.copyOf(bases);
    parts = List.copyOf(parts);
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
