package oversight.portal.web.meeting;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.problem.FieldError;
import oversight.portal.problem.Refusal;
import oversight.portal.register.Wording;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.region.Region;

/** Reads and saves meetings for the pages on which one part of a meeting is written. */
@Component
class MeetingDesk {
  private static final String STALE = "STALE_ETAG";
  private static final RegisterModel MEETINGS = RegisterModels.of("meetings");
  private static final RegisterModel BOARDS = RegisterModels.of("boards");

  private final Governance governance;
  private final Visible visible;

  MeetingDesk(Governance governance, Visible visible) {
    this.governance = governance;
    this.visible = visible;
  }

  /**
   * Why a meeting was not saved.
   *
   * @param status the answer's
   * @param text in a sentence
   * @param byField by the path of the field: {@code attendance[0].substitute}
   * @param stale whether somebody else saved it meanwhile
   */
  record Refused(HttpStatus status, String text, Map<String, String> byField, boolean stale) {
    /** What to tell: the first field's mistake where one is named, else the whole. */
    String first() {
      return byField.isEmpty() ? text : byField.values().iterator().next();
    }
  }

  /** A meeting, of which this field may be changed. */
  Meeting open(String id, String field) {
    Meeting meeting = (Meeting) governance.register(MEETINGS).get(id);
    if (!meeting.getRecord().getEditableFieldsList().contains(field)) {
      throw new NoSuchPageException();
    }
    return meeting;
  }

  /** Its board; an empty one where it may not be seen. */
  Board board(Meeting meeting) {
    try {
      String name = meeting.getBoard();
      return (Board) governance.register(BOARDS).get(name.substring(name.indexOf('/') + 1));
    } catch (StatusRuntimeException unseen) {
      return Board.getDefaultInstance();
    }
  }

  /** Saves these fields of a meeting; empty where the service took it. */
  Optional<Refused> save(Meeting meeting, String etag, List<String> fields, String reason) {
    try {
      governance
          .register(MEETINGS)
          .update(meeting.toBuilder().setEtag(etag).build(), fields, reason);
      return Optional.empty();
    } catch (StatusRuntimeException failure) {
      return Optional.of(refused(failure));
    }
  }

  /**
   * What a person is told who asked for it.
   *
   * @throws StatusRuntimeException the same, where it is not for them to mend
   */
  static Refused refused(StatusRuntimeException failure) {
    Refusal refusal = Refusal.of(failure);
    if (refusal.status().is5xxServerError() || refusal.status() == HttpStatus.NOT_FOUND) {
      throw failure;
    }
    Map<String, String> byField = new LinkedHashMap<>();
    for (FieldError error : refusal.errors()) {
      byField.putIfAbsent(error.field(), error.description());
    }
    return new Refused(refusal.status(), refusal.detail(), byField, refusal.reason().equals(STALE));
  }

  /** The page of a meeting, with a notice. */
  static ModelAndView done(Meeting meeting, String what) {
    ModelAndView view = new ModelAndView("redirect:/" + meeting.getName());
    view.addObject("done", what);
    return view;
  }

  /** Where a page about a meeting stands, and its marking. */
  ModelAndView page(String template, Meeting meeting) {
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link("Registers", "/registers"));
    crumbs.add(new Link("Meetings", "/meetings"));
    crumbs.add(new Link(title(meeting), "/" + meeting.getName()));
    ModelAndView view = new ModelAndView(template);
    view.addObject("crumbs", crumbs);
    view.addObject("meeting", title(meeting));
    view.addObject("marking", meeting.getClearance().isEmpty() ? "OFFICIAL" : "OFFICIAL-SENSITIVE");
    return view;
  }

  /** "Regional Governance Group, 16 February 2027". */
  static String title(Meeting meeting) {
    return meeting.getTitle() + ", " + Wording.day(meeting.getDate());
  }

  Region region() {
    return visible.region();
  }
}
