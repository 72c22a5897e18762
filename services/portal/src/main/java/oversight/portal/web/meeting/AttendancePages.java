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
import oversight.governance.v1.Meeting.Presence;
import oversight.portal.web.meeting.MeetingDesk.Refused;
import oversight.portal.web.page.Problem;

/** Who came: every seat that the board has on the day is there to be answered for. */
@Controller
final class AttendancePages {
  private static final String FIELD = "attendance";

  private final MeetingDesk desk;

  AttendancePages(MeetingDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/meetings/{id}/attendance")
  ModelAndView form(@PathVariable("id") String id) {
    Meeting meeting = desk.open(id, FIELD);
    return page(
        meeting,
        meeting.getEtag(),
        SeatLine.of(meeting, desk.board(meeting), desk.region()),
        List.of());
  }

  @PostMapping("/meetings/{id}/attendance")
  ModelAndView save(
      @PathVariable("id") String id,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      HttpServletRequest request) {
    Meeting meeting = desk.open(id, FIELD);
    List<SeatLine> lines = SeatLine.read(name -> Form.value(request, name), desk.region());
    List<Problem> problems = problems(lines);
    if (!problems.isEmpty()) {
      return again(meeting, etag, lines, problems, HttpStatus.BAD_REQUEST);
    }
    Meeting changed =
        meeting.toBuilder()
            .clearAttendance()
            .addAllAttendance(
                lines.stream()
                    .filter(line -> !line.presence().isEmpty())
                    .map(SeatLine::attendance)
                    .toList())
            .build();
    Optional<Refused> refused = desk.save(changed, etag, List.of(FIELD), "Who came.");
    if (refused.isEmpty()) {
      return MeetingDesk.done(meeting, "saved");
    }
    Refused why = refused.get();
    return why.stale()
        ? again(meeting, meeting.getEtag(), lines, stale(meeting, lines), why.status())
        : again(meeting, etag, lines, List.of(new Problem(why.first(), "")), why.status());
  }

  private static List<Problem> problems(List<SeatLine> lines) {
    List<Problem> problems = new ArrayList<>();
    for (SeatLine line : lines) {
      if (line.choices().stream().noneMatch(choice -> choice.value().equals(line.presence()))) {
        problems.add(
            new Problem(
                "Choose whether the %s came".formatted(line.post()),
                "#%s-presence".formatted(line.id())));
      } else if (line.presence().equals(Presence.SUBSTITUTED.name())
          && line.substitute().isEmpty()) {
        problems.add(
            new Problem(
                "Say which post came instead of the %s of %s".formatted(line.post(), line.of()),
                "#%s-substitute".formatted(line.id())));
      }
    }
    return problems;
  }

  /** What the other person recorded where it is other; what was typed stays in the form. */
  private List<Problem> stale(Meeting now, List<SeatLine> typed) {
    List<Problem> problems = new ArrayList<>();
    problems.add(
        new Problem(
            "Somebody changed the meeting since you opened this page. Your answers are still here:"
                + " save again and they stand.",
            ""));
    List<SeatLine> recorded = SeatLine.of(now, desk.board(now), desk.region());
    for (SeatLine line : typed) {
      recorded.stream()
          .filter(other -> other.post().equals(line.post()) && other.of().equals(line.of()))
          .filter(other -> !other.presence().isEmpty())
          .filter(other -> !other.presence().equals(line.presence()))
          .findFirst()
          .ifPresent(other ->
              problems.add(
                  new Problem(
                      "%s, %s: the other person recorded “%s”, you chose “%s”"
                          .formatted(line.post(), line.of(), words(other), words(line)),
                      "#%s-presence".formatted(line.id()))));
    }
    return problems;
  }

  private static String words(SeatLine line) {
    return line.choices().stream()
        .filter(choice -> choice.value().equals(line.presence()))
        .map(choice -> choice.text())
        .findFirst()
        .orElse("");
  }

  private ModelAndView again(
      Meeting meeting,
      String etag,
      List<SeatLine> lines,
      List<Problem> problems,
      HttpStatus status) {
    ModelAndView view = page(meeting, etag, lines, problems);
    view.setStatus(status);
    return view;
  }

  private ModelAndView page(
      Meeting meeting, String etag, List<SeatLine> lines, List<Problem> problems) {
    ModelAndView view = desk.page("meeting/attendance", meeting);
    view.addObject("action", "/" + meeting.getName() + "/attendance");
    view.addObject("etag", etag);
    view.addObject("lines", lines);
    view.addObject("problems", problems);
    return view;
  }
}
