package oversight.portal.web.pack;

import java.util.ArrayList;
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
 * @param themes what runs across the collaborations
 * @param parts which report stands in which part of the pack
 * @param key makes opening one pack once
 * @param etag of the pack that is changed; empty for a new one
 * @param conflicts where somebody else changed the pack meanwhile
 * @param problems what is wrong
 */
public record PackForm(
    List<Choice> quarters,
    String title,
    AsAt meeting,
    String summary,
    String themes,
    List<PartChoice> parts,
    String key,
    String etag,
    List<Conflict> conflicts,
    List<Problem> problems) {
  /**
   * What somebody else saved meanwhile, beside what was typed.
   *
   * @param label the field's name
   * @param now what the pack says now
   * @param typed what was typed
   */
  public record Conflict(String label, String now, String typed) {}

  /** The same, with something wrong. */
  PackForm with(Problem problem) {
    return new PackForm(
        quarters, title, meeting, summary, themes, parts, key, etag, conflicts, List.of(problem));
  }

  /** The same for the pack that there is now, so that saving again puts what was typed there. */
  PackForm against(PackForm now, Problem problem) {
    List<Conflict> found = new ArrayList<>();
    compare(found, "Title", now.title, title);
    compare(found, "Meeting", now.meeting.words(), meeting.words());
    compare(found, "Executive summary", now.summary, summary);
    compare(found, "Cross-cutting themes", now.themes, themes);
    for (int index = 0; index < parts.size(); index++) {
      compare(
          found,
          "Part 2: " + parts.get(index).name(),
          now.parts.get(index).reason(),
          parts.get(index).reason());
    }
    return new PackForm(
        quarters, title, meeting, summary, themes, parts, key, now.etag, found, List.of(problem));
  }

  private static void compare(List<Conflict> found, String label, String now, String typed) {
    if (!now.equals(typed)) {
      found.add(
          new Conflict(
              label, now.isEmpty() ? "Nothing" : now, typed.isEmpty() ? "Nothing" : typed));
    }
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
