package oversight.portal.web.meeting;

import io.grpc.StatusRuntimeException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.identity.Caller;
import oversight.identity.Role;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.meeting.MeetingDesk.Refused;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Conflict;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * Puts a meeting into the calendar and moves it: whose it is, when and where. What is done with it
 * afterwards has pages of its own.
 */
@Controller
final class DetailsPages {
  private static final RegisterModel MEETINGS = RegisterModels.of("meetings");
  private static final RegisterModel BOARDS = RegisterModels.of("boards");
  private static final String DATE = "date";
  private static final List<String> FIELDS =
      List.of("board", "title", DATE, "start_time", "end_time", "place");

  /** The fields of the form by those of the contract. */
  private static final Map<String, String> IDS = Map.of("start_time", "start", "end_time", "end");

  private final MeetingDesk desk;
  private final Governance governance;

  DetailsPages(MeetingDesk desk, Governance governance) {
    this.desk = desk;
    this.governance = governance;
  }

  @GetMapping("/meetings/new")
  ModelAndView empty(@RequestParam(name = "board", defaultValue = "") String board, Caller caller) {
    requireOpens(caller);
    return opening(new DetailsForm(board, "", "", "", "", ""), List.of());
  }

  @PostMapping("/meetings/new")
  ModelAndView open(HttpServletRequest request, Caller caller) {
    requireOpens(caller);
    DetailsForm typed = DetailsForm.read(request);
    List<Problem> problems = typed.problems();
    if (problems.isEmpty()) {
      try {
        return MeetingDesk.done(
            (Meeting) governance.register(MEETINGS).create(made(typed), ""), "opened");
      } catch (StatusRuntimeException failure) {
        Refused refused = MeetingDesk.refused(failure);
        problems = told(refused.text(), refused.byField());
      }
    }
    return again(opening(typed, problems));
  }

  @GetMapping("/meetings/{id}/details")
  ModelAndView form(@PathVariable("id") String id) {
    Meeting meeting = desk.open(id, DATE);
    return changing(meeting, meeting.getEtag(), DetailsForm.of(meeting), List.of(), List.of());
  }

  @PostMapping("/meetings/{id}/details")
  ModelAndView save(
      @PathVariable("id") String id,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      HttpServletRequest request) {
    Meeting meeting = desk.open(id, DATE);
    DetailsForm typed = DetailsForm.read(request);
    List<Problem> problems = typed.problems();
    if (!problems.isEmpty()) {
      return again(changing(meeting, etag, typed, problems, List.of()));
    }
    Meeting changed = titled(typed.onto(meeting.toBuilder()));
    Optional<Refused> refused =
        desk.save(changed, etag, FIELDS, "Day, hours or place were changed.");
    if (refused.isEmpty()) {
      return MeetingDesk.done(meeting, "saved");
    }
    Refused why = refused.get();
    ModelAndView view =
        why.stale()
            ? changing(
                meeting,
                meeting.getEtag(),
                typed,
                List.of(
                    new Problem(
                        "Somebody changed the meeting since you opened this page. What you typed is"
                            + " still here: save again and it stands",
                        "")),
                differences(DetailsForm.of(meeting), typed))
            : changing(meeting, etag, typed, told(why.text(), why.byField()), List.of());
    view.setStatus(why.status());
    return view;
  }

  private static void requireOpens(Caller caller) {
    if (!caller.roles().contains(Role.RPO)) {
      throw new NoSuchPageException();
    }
  }

  /** A new meeting; whoever may see its board may see it. */
  private Meeting made(DetailsForm typed) {
    Meeting meeting = titled(typed.onto(Meeting.newBuilder()));
    return meeting.toBuilder().setClearance(desk.board(meeting).getClearance()).build();
  }

  /** Without a title of its own it is called as its board is. */
  private Meeting titled(Meeting.Builder meeting) {
    return meeting.getTitle().isEmpty()
        ? meeting.setTitle(desk.board(meeting.build()).getTitle()).build()
        : meeting.build();
  }

  private static List<Problem> told(String detail, Map<String, String> byField) {
    if (byField.isEmpty()) {
      return List.of(new Problem(detail, ""));
    }
    List<Problem> problems = new ArrayList<>();
    byField.forEach((field, text) ->
        problems.add(
            new Problem(text, FIELDS.contains(field) ? "#" + IDS.getOrDefault(field, field) : "")));
    return problems;
  }

  private static List<Conflict> differences(DetailsForm now, DetailsForm typed) {
    return Stream.of(
            Conflict.between("Title", now.title(), typed.title()),
            Conflict.between("Day", now.date(), typed.date()),
            Conflict.between("Begins", now.start(), typed.start()),
            Conflict.between("Ends", now.end(), typed.end()),
            Conflict.between("Place", now.place(), typed.place()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static ModelAndView again(ModelAndView view) {
    view.setStatus(HttpStatus.BAD_REQUEST);
    return view;
  }

  private ModelAndView opening(DetailsForm form, List<Problem> problems) {
    ModelAndView view = new ModelAndView("meeting/details");
    view.addObject(
        "crumbs", List.of(new Link("Registers", "/registers"), new Link("Meetings", "/meetings")));
    view.addObject("marking", "OFFICIAL");
    view.addObject("heading", "New meeting");
    view.addObject("caption", "");
    view.addObject("action", "/meetings/new");
    view.addObject("etag", "");
    return filled(view, form, problems, List.of());
  }

  private ModelAndView changing(
      Meeting meeting,
      String etag,
      DetailsForm form,
      List<Problem> problems,
      List<Conflict> conflicts) {
    ModelAndView view = desk.page("meeting/details", meeting);
    view.addObject("heading", "Change day, hours and place");
    view.addObject("caption", MeetingDesk.title(meeting));
    view.addObject("action", "/" + meeting.getName() + "/details");
    view.addObject("etag", etag);
    return filled(view, form, problems, conflicts);
  }

  private ModelAndView filled(
      ModelAndView view, DetailsForm form, List<Problem> problems, List<Conflict> conflicts) {
    view.addObject("form", form);
    view.addObject("boards", boards(form.board()));
    view.addObject("problems", problems);
    view.addObject("conflicts", conflicts);
    view.addObject("wrong", Problem.byField(problems));
    return view;
  }

  /** The boards that meet, and the one that is chosen. */
  private List<Choice> boards(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Choose a board", chosen.isEmpty()));
    governance.register(BOARDS).all("state != WITHDRAWN AND state != DISSOLVED", "title").stream()
        .map(Board.class::cast)
        .forEach(board ->
            choices.add(
                new Choice(board.getName(), board.getTitle(), board.getName().equals(chosen))));
    if (choices.stream().noneMatch(Choice::selected)) {
      choices.add(new Choice(chosen, "The board there was", true));
    }
    return choices;
  }
}
