package oversight.portal.web.register;

import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.PlanMeetingsRequest;
import oversight.governance.v1.PlanMeetingsResponse;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModels;
import oversight.portal.problem.Refusal;
import oversight.portal.register.Wording;
import oversight.portal.web.meeting.DetailsForm;
import oversight.portal.web.meeting.Hours;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.Numbers;

/** Plans a series of a board's meetings. */
@Controller
final class SeriesPages {
  private final Governance governance;

  SeriesPages(Governance governance) {
    this.governance = governance;
  }

  /** What was typed. */
  public record SeriesForm(
      String first, String count, String start, String end, String place, List<Problem> problems) {
    /** What is wrong with a field; empty where nothing is. */
    public String problem(String field) {
      return problems.stream()
          .filter(problem -> problem.href().equals("#" + field))
          .map(Problem::text)
          .findFirst()
          .orElse("");
    }
  }

  @GetMapping("/boards/{id}/series")
  ModelAndView form(@PathVariable("id") String id) {
    return page(id, new SeriesForm("", "4", "", "", "", List.of()), null);
  }

  @PostMapping("/boards/{id}/series")
  ModelAndView plan(
      @PathVariable("id") String id,
      @RequestParam(name = "first", defaultValue = "") String first,
      @RequestParam(name = "count", defaultValue = "") String count,
      @RequestParam(name = "start", defaultValue = "") String start,
      @RequestParam(name = "end", defaultValue = "") String end,
      @RequestParam(name = "place", defaultValue = "") String place) {
    List<Problem> problems = new ArrayList<>();
    Optional<LocalDate> day = Days.read(first);
    if (day.isEmpty()) {
      problems.add(new Problem("Enter the first day, like 16/2/2027", "#first"));
    }
    if (!count.strip().matches("[1-9]|[1-3][0-9]|40")) {
      problems.add(new Problem("Enter how many meetings, from 1 to 40", "#count"));
    }
    DetailsForm.hours(problems, start, end);
    SeriesForm form = new SeriesForm(first, count, start, end, place, problems);
    if (problems.isEmpty()) {
      try {
        return page(
            id,
            form,
            governance
                .calendars()
                .planMeetings(
                    PlanMeetingsRequest.newBuilder()
                        .setBoard("boards/" + id)
                        .setFirstDate(day.orElseThrow().toString())
                        .setCount(Integer.parseInt(count.strip()))
                        .setStartTime(Hours.read(start).orElse(""))
                        .setEndTime(Hours.read(end).orElse(""))
                        .setPlace(place.strip())
                        .build()));
      } catch (StatusRuntimeException failure) {
        Refusal refusal = Refusal.of(failure);
        if (refusal.status().is5xxServerError()) {
          throw failure;
        }
        problems.add(new Problem(refusal.detail(), "#first"));
      }
    }
    ModelAndView view = page(id, form, null);
    view.setStatus(HttpStatus.BAD_REQUEST);
    return view;
  }

  private ModelAndView page(String id, SeriesForm form, @Nullable PlanMeetingsResponse planned) {
    Board board = (Board) governance.register(RegisterModels.of("boards")).get(id);
    ModelAndView view = new ModelAndView("register/series");
    view.addObject("board", board.getTitle());
    view.addObject("path", "/" + board.getName());
    view.addObject("frequency", Wording.choice(board.getFrequency().getValueDescriptor()));
    view.addObject(
        "crumbs",
        List.of(
            new Link("Registers", "/registers"),
            new Link("Boards", "/boards"),
            new Link(board.getTitle(), "/" + board.getName())));
    view.addObject("form", form);
    view.addObject("meetings", planned == null ? List.of() : links(planned));
    view.addObject(
        "notice",
        planned == null
            ? ""
            : "%s planned.%s"
                .formatted(
                    Numbers.count(planned.getMeetingsCount(), "meeting", "meetings"),
                    planned.getKeptDaysCount() == 0
                        ? ""
                        : " The board had one already on "
                            + String.join(
                                ", ", planned.getKeptDaysList().stream().map(Wording::day).toList())
                            + "."));
    return view;
  }

  /** The meetings that were put into the calendar, with their days. */
  private List<Link> links(PlanMeetingsResponse planned) {
    return governance
        .register(RegisterModels.of("meetings"))
        .all("state = PLANNED", "date")
        .stream()
        .map(Meeting.class::cast)
        .filter(meeting -> planned.getMeetingsList().contains(meeting.getName()))
        .map(meeting -> new Link(RecordTitle.of(meeting), "/" + meeting.getName()))
        .toList();
  }
}
