package oversight.portal.web.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
 * @param parts where each report stands in the pack
 * @param typed why numbers stand that match no figure, as typed
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
    String typed,
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
        quarters,
        title,
        meeting,
        summary,
        themes,
        parts,
        typed,
        key,
        etag,
        conflicts,
        List.of(problem));
  }

  /** The same, with why the numbers stand. */
  PackForm explained(String why) {
    return new PackForm(
        quarters, title, meeting, summary, themes, parts, why, key, etag, conflicts, problems);
  }

  /** The same for the pack that there is now, so that saving again puts what was typed there. */
  PackForm against(PackForm now, Problem problem) {
    List<Conflict> found = new ArrayList<>();
    compare(found, "Title", now.title, title);
    compare(found, "Meeting", now.meeting.words(), meeting.words());
    compare(found, "Executive summary", now.summary, summary);
    compare(found, "Cross-cutting themes", now.themes, themes);
    compare(found, "Order of the reports", order(now.parts), order(parts));
    for (PartChoice part : parts) {
      compare(found, "Part 2: " + part.name(), reason(now.parts, part), part.reason());
    }
    return new PackForm(
        quarters,
        title,
        meeting,
        summary,
        themes,
        parts,
        typed,
        key,
        now.etag,
        found,
        List.of(problem));
  }

  private static String order(List<PartChoice> parts) {
    return parts.stream().map(PartChoice::name).collect(Collectors.joining(", "));
  }

  private static String reason(List<PartChoice> parts, PartChoice part) {
    return parts.stream()
        .filter(other -> other.field().equals(part.field()))
        .map(PartChoice::reason)
        .findFirst()
        .orElse("");
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
