package oversight.portal.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.Commission;
import oversight.governance.v1.DueItem;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackState;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModels;
import oversight.portal.register.Wording;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;

/** The officers' first page, and what a commissioner's office has to do. */
@Controller
final class WorkPages {
  private static final int MEETINGS = 6;
  private static final int OTHERS = 20;
  private static final int AHEAD = 28;
  private static final int READING = 2;

  private static final String MEETINGS_PREFIX = "meetings/";
  private static final String DUE = "Due";

  private final Governance governance;
  private final QuarterViews quarters;
  private final Visible visible;

  WorkPages(Governance governance, QuarterViews quarters, Visible visible) {
    this.governance = governance;
    this.quarters = quarters;
    this.visible = visible;
  }

  @GetMapping("/work")
  ModelAndView show(Caller caller) {
    if (!caller.may(Permission.READ_PACKS)) {
      throw new NoSuchPageException();
    }
    LocalDate today = LocalDate.now(Moments.ZONE);
    boolean officer = caller.may(Permission.COMPILE_PACKS);
    Asked asked = Asked.of(governance, today);
    List<Todo> now = new ArrayList<>();
    asked.reminders().getDueList().stream()
        // Of a meeting the officers are told by its own steps.
        .filter(item -> !officer || !item.getRecord().startsWith(MEETINGS_PREFIX))
        .map(item -> own(item, today))
        .forEach(now::add);
    if (officer) {
      MeetingSteps steps = new MeetingSteps(visible.region(), today);
      asked.meetings().forEach(meeting -> now.addAll(steps.of(meeting)));
    } else {
      toRead(asked.meetings(), today).forEach(now::add);
    }
    CommissionSteps commissions = new CommissionSteps(caller.organisation().slug(), officer);
    asked.records().stream()
        .filter(Commission.class::isInstance)
        .map(Commission.class::cast)
        .forEach(commission -> now.addAll(commissions.of(commission)));
    now.sort(Todo.NEAREST);
    return new ModelAndView("work/show")
        .addObject(
            "page",
            new WorkPage(
                caller.organisation().name(),
                officer,
                now,
                asked.meetings().stream()
                    .filter(meeting -> meeting.getDate().compareTo(today.toString()) >= 0)
                    .limit(MEETINGS)
                    .map(meeting -> MeetingLine.of(meeting, today))
                    .toList(),
                officer ? quarters.of(caller, asked.packs(), today) : List.of(),
                officer ? others(asked, now, today) : List.of(),
                officer ? List.of() : reading(asked.packs())));
  }

  private static Todo own(DueItem item, LocalDate today) {
    return Todo.by(
        LocalDate.parse(item.getDueOn()),
        new Link(item.getTitle(), "/" + item.getRecord()),
        words(item),
        today);
  }

  /** What is due of what: "Action", "Agreement: next review". */
  private static String words(DueItem item) {
    String kind =
        RegisterModels.find(item.getRecord().replaceAll("/.*", ""))
            .map(model -> Wording.sentence(model.described().getSingular()))
            .orElse("");
    String what = item.getWhat();
    return what.equals(DUE) || kind.isEmpty()
        ? kind
        : kind + ": " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
  }

  /** What is circulated for a meeting to come is there to be read. */
  private static Stream<Todo> toRead(List<Meeting> meetings, LocalDate today) {
    return meetings.stream()
        .filter(meeting -> meeting.getState() == Meeting.State.CIRCULATED)
        .filter(meeting -> meeting.getDate().compareTo(today.toString()) >= 0)
        .map(meeting ->
            Todo.by(
                LocalDate.parse(meeting.getDate()),
                new Link("Read the agenda and papers", "/" + meeting.getName()),
                meeting.getTitle(),
                today));
  }

  /** What is overdue or due soon, whoever owes it, and is not on the officers' own list. */
  private List<Todo> others(Asked asked, List<Todo> own, LocalDate today) {
    Deadlines deadlines = new Deadlines(visible.region(), today);
    List<String> told = own.stream().map(todo -> todo.link().href()).toList();
    return asked.records().stream()
        .flatMap(record -> deadlines.of(record).stream())
        .filter(todo -> !todo.order().isAfter(today.plusDays(AHEAD)))
        .filter(todo -> !told.contains(todo.link().href()))
        .sorted(Todo.NEAREST)
        .limit(OTHERS)
        .toList();
  }

  private static List<Link> reading(List<Pack> packs) {
    return packs.stream()
        .filter(pack -> pack.getState() == PackState.CIRCULATED)
        .limit(READING)
        .map(pack -> new Link(pack.getTitle(), "/" + pack.getName()))
        .toList();
  }
}
