package oversight.portal.web.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Part;
import oversight.portal.web.meeting.MeetingDesk.Refused;
import oversight.portal.web.page.Conflict;
import oversight.portal.web.page.Problem;

/** The minutes, an item of the agenda after the other. */
@Controller
final class MinutesPages {
  private static final List<String> FIELDS = List.of("items", "minutes", "private_minutes");
  private static final String ITEM = "item-";
  private static final String OF = "-of";
  private static final String OTHER = "minutes";
  private static final String OTHER_PRIVATE = "private-minutes";

  private final MeetingDesk desk;

  MinutesPages(MeetingDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/meetings/{id}/minutes")
  ModelAndView form(@PathVariable("id") String id) {
    Meeting meeting = desk.open(id, OTHER);
    return page(meeting, meeting.getEtag(), lines(meeting), List.of(), List.of());
  }

  @PostMapping("/meetings/{id}/minutes")
  ModelAndView save(
      @PathVariable("id") String id,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      HttpServletRequest request) {
    Meeting meeting = desk.open(id, OTHER);
    List<MinuteLine> now = lines(meeting);
    List<MinuteLine> typed = typed(now, request);
    Optional<Refused> refused =
        desk.save(written(meeting, typed), etag, FIELDS, "The minutes were written.");
    if (refused.isEmpty()) {
      return MeetingDesk.done(meeting, "saved");
    }
    Refused why = refused.get();
    String text =
        why.stale()
            ? "Somebody else saved the meeting since you opened this page. Look at what they wrote"
                + " and what you wrote, and save again."
            : why.first();
    ModelAndView view =
        page(
            meeting,
            why.stale() ? meeting.getEtag() : etag,
            typed,
            List.of(new Problem(text, "")),
            why.stale() ? conflicts(now, typed) : List.of());
    view.setStatus(HttpStatus.valueOf(why.status().value()));
    return view;
  }

  /**
   * What was typed of each item that there is now, wherever it stood when the form was opened. What
   * was typed of an item that is gone stays, beside the agenda.
   */
  private static List<MinuteLine> typed(List<MinuteLine> now, HttpServletRequest request) {
    Map<String, String> byItem = new LinkedHashMap<>();
    for (int number = 1; request.getParameter(ITEM + number + OF) != null; number++) {
      byItem.put(
          Form.value(request, ITEM + number + OF), Form.value(request, ITEM + number).strip());
    }
    List<MinuteLine> typed = new ArrayList<>();
    for (MinuteLine line : now) {
      String text = line.item().isEmpty() ? null : byItem.remove(line.item());
      typed.add(
          line.item().isEmpty()
              ? line.with(Form.value(request, line.id()).strip())
              : text == null ? line : line.with(text));
    }
    String gone =
        byItem.values().stream()
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n\n"));
    return gone.isEmpty()
        ? List.copyOf(typed)
        : typed.stream()
            .map(line ->
                line.id().equals(OTHER) ? line.with((line.text() + "\n\n" + gone).strip()) : line)
            .toList();
  }

  private static List<Conflict> conflicts(List<MinuteLine> now, List<MinuteLine> typed) {
    return IntStream.range(0, now.size())
        .mapToObj(index ->
            Conflict.between(
                typed.get(index).label(), now.get(index).text(), typed.get(index).text()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<MinuteLine> lines(Meeting meeting) {
    List<MinuteLine> lines = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (AgendaItem item : meeting.getItemsList()) {
      lines.add(
          new MinuteLine(
              ITEM + (lines.size() + 1),
              "%d. %s".formatted(item.getNumber(), item.getTitle()),
              item.getTitle() + " #" + seen.merge(item.getTitle(), 1, Integer::sum),
              item.getPart() == Part.PART_2
                  ? "Part 2, private. What was said and agreed."
                  : "What was said and agreed.",
              item.getMinute()));
    }
    lines.add(
        new MinuteLine(
            OTHER,
            "Beside the agenda",
            "",
            "Anything minuted in Part 1 that belongs to no item.",
            meeting.getMinutes()));
    lines.add(
        new MinuteLine(
            OTHER_PRIVATE,
            "Beside the agenda, private",
            "",
            "The same of Part 2. Observers, and those who have no seat, do not see it.",
            meeting.getPrivateMinutes()));
    return lines;
  }

  private static Meeting written(Meeting meeting, List<MinuteLine> typed) {
    Map<String, String> texts =
        typed.stream().collect(Collectors.toMap(MinuteLine::id, MinuteLine::text, (a, b) -> a));
    Meeting.Builder written = meeting.toBuilder();
    for (int index = 0; index < meeting.getItemsCount(); index++) {
      written.getItemsBuilder(index).setMinute(texts.getOrDefault(ITEM + (index + 1), ""));
    }
    return written
        .setMinutes(texts.getOrDefault(OTHER, ""))
        .setPrivateMinutes(texts.getOrDefault(OTHER_PRIVATE, ""))
        .build();
  }

  private ModelAndView page(
      Meeting meeting,
      String etag,
      List<MinuteLine> lines,
      List<Problem> problems,
      List<Conflict> conflicts) {
    ModelAndView view = desk.page("meeting/minutes", meeting);
    view.addObject("action", "/" + meeting.getName() + "/minutes");
    view.addObject("etag", etag);
    view.addObject("lines", lines);
    view.addObject("problems", problems);
    view.addObject("conflicts", conflicts);
    return view;
  }
}
