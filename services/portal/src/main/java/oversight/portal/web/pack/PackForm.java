package oversight.portal.web.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Conflict;
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
    Stream.of(
            Conflict.between("Title", now.title, title),
            Conflict.between("Meeting", now.meeting.words(), meeting.words()),
            Conflict.between("Executive summary", now.summary, summary),
            Conflict.between("Cross-cutting themes", now.themes, themes),
            Conflict.between("Order of the reports", order(now.parts), order(parts)))
        .flatMap(Optional::stream)
        .forEach(found::add);
    for (PartChoice part : parts) {
      Conflict.between("Part 2: " + part.name(), reason(now.parts, part), part.reason())
          .ifPresent(found::add);
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

  /** What is wrong with a field; empty where nothing is. */
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.href().equals("#" + field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }
}
