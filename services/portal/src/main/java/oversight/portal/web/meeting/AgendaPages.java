package oversight.portal.web.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.Meeting;
import oversight.portal.web.meeting.MeetingDesk.Refused;
import oversight.portal.web.page.Problem;

/** The agenda: what the board is asked to decide, discuss and note, and what of it in private. */
@Controller
final class AgendaPages {
  private static final String FIELD = "items";

  private final MeetingDesk desk;

  AgendaPages(MeetingDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/meetings/{id}/agenda")
  ModelAndView form(@PathVariable("id") String id) {
    Meeting meeting = desk.open(id, FIELD);
    return page(meeting, meeting.getEtag(), ItemLine.of(meeting), List.of());
  }

  @PostMapping("/meetings/{id}/agenda")
  ModelAndView save(
      @PathVariable("id") String id,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      HttpServletRequest request) {
    Meeting meeting = desk.open(id, FIELD);
    List<ItemLine> lines = ItemLine.read(name -> Form.value(request, name));
    if (!etag.equals(meeting.getEtag())) {
      return stale(meeting, lines);
    }
    List<Problem> problems = problems(lines, meeting.getItemsCount());
    if (problems.isEmpty()) {
      Optional<Refused> refused =
          desk.save(
              ItemLine.write(meeting, lines), etag, List.of(FIELD), "The agenda was written.");
      if (refused.isEmpty()) {
        return MeetingDesk.done(meeting, "saved");
      }
      Refused why = refused.get();
      problems.add(new Problem(why.first(), ""));
    }
    return again(page(meeting, etag, lines, problems), HttpStatus.BAD_REQUEST);
  }

  /**
   * What the other person saved and what was typed are one form, to be saved again in one press.
   */
  private ModelAndView stale(Meeting meeting, List<ItemLine> typed) {
    AgendaMerge both = AgendaMerge.of(meeting, typed);
    ModelAndView view =
        page(
            meeting,
            meeting.getEtag(),
            both.lines(),
            List.of(
                new Problem(
                    "Somebody changed the meeting since you opened this page. What they wrote and"
                        + " what you wrote are both in the form below: look at it and save again",
                    both.differences().isEmpty() ? "" : "#conflicts-caption")));
    view.addObject("conflicts", both.differences());
    return again(view, HttpStatus.PRECONDITION_FAILED);
  }

  private static List<Problem> problems(List<ItemLine> lines, int before) {
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      ItemLine line = lines.get(index);
      if (line.removed()) {
        continue;
      }
      if (line.title().isEmpty()
          && (index < before || !line.purpose().isEmpty() || !line.reason().isEmpty())) {
        problems.add(new Problem("Say what the item is about", "#" + line.id() + "-title"));
      }
      if (!line.title().isEmpty() && line.isPrivate() && line.reason().isEmpty()) {
        problems.add(
            new Problem(
                "Say why ‘%s’ is in Part 2".formatted(line.title()), "#" + line.id() + "-reason"));
      }
      if (!line.title().isEmpty()
          && (line.purpose().isEmpty()
              || line.purposes().stream()
                  .noneMatch(choice -> choice.value().equals(line.purpose())))) {
        problems.add(
            new Problem(
                "Choose whether the board decides, discusses or notes ‘%s’".formatted(line.title()),
                "#" + line.id() + "-purpose"));
      }
    }
    return problems;
  }

  private static ModelAndView again(ModelAndView view, HttpStatus status) {
    view.setStatus(status);
    return view;
  }

  private ModelAndView page(
      Meeting meeting, String etag, List<ItemLine> lines, List<Problem> problems) {
    ModelAndView view = desk.page("meeting/agenda", meeting);
    view.addObject("action", "/" + meeting.getName() + "/agenda");
    view.addObject("etag", etag);
    view.addObject("lines", lines);
    view.addObject("problems", problems);
    view.addObject("wrong", Problem.byField(problems));
    view.addObject("conflicts", List.of());
    return view;
  }
}
