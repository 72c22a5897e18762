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
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Paper;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.register.Wording;
import oversight.portal.web.meeting.MeetingDesk.Refused;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Problem;
import oversight.region.Region;

/** The papers of a meeting: added, issued and taken back. */
@Controller
final class PaperPages {
  private static final String FIELD = "items";
  private static final int PACKS = 20;

  private final MeetingDesk desk;
  private final Governance governance;

  PaperPages(MeetingDesk desk, Governance governance) {
    this.desk = desk;
    this.governance = governance;
  }

  @GetMapping("/meetings/{id}/papers")
  ModelAndView form(@PathVariable("id") String id) {
    Meeting meeting = desk.open(id, FIELD);
    return page(meeting, NewPaper.NONE, List.of());
  }

  @PostMapping("/meetings/{id}/papers")
  ModelAndView save(
      @PathVariable("id") String id,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      HttpServletRequest request) {
    Meeting meeting = desk.open(id, FIELD);
    NewPaper added =
        new NewPaper(
            Form.value(request, "item"),
            Form.value(request, "title").strip(),
            Form.value(request, "author"),
            Form.value(request, "document"),
            Form.value(request, "issued").equals("yes"));
    List<Problem> problems = added.problems(meeting);
    if (problems.isEmpty()) {
      Meeting.Builder changed = meeting.toBuilder();
      issue(changed, request);
      added.addTo(changed);
      Optional<Refused> refused =
          desk.save(changed.build(), etag, List.of(FIELD), "Papers were added or issued.");
      if (refused.isEmpty()) {
        return MeetingDesk.done(meeting, "saved");
      }
      Refused why = refused.get();
      problems.add(
          new Problem(
              why.stale()
                  ? "Somebody changed the meeting since you opened this page. What you typed is"
                      + " still here: look at the papers below and save again."
                  : why.first(),
              ""));
    }
    ModelAndView view = page(meeting, added, problems);
    view.setStatus(HttpStatus.BAD_REQUEST);
    return view;
  }

  /** The papers are counted as they stand; the etag says that they still do. */
  private static void issue(Meeting.Builder meeting, HttpServletRequest request) {
    int counted = 0;
    for (AgendaItem.Builder item : meeting.getItemsBuilderList()) {
      for (Paper.Builder paper : item.getPapersBuilderList()) {
        switch (Form.value(request, PaperLine.FIELD + counted)) {
          case "issue" -> paper.setIssued(true);
          case "take-back" -> paper.setTakenBack(true);
          default -> {}
        }
        counted++;
      }
    }
  }

  private ModelAndView page(Meeting meeting, NewPaper added, List<Problem> problems) {
    ModelAndView view = desk.page("meeting/papers", meeting);
    view.addObject("action", "/" + meeting.getName() + "/papers");
    view.addObject("etag", meeting.getEtag());
    view.addObject("due", Wording.day(meeting.getPapersDueOn()));
    view.addObject("papers", PaperLine.of(meeting, desk.region()));
    view.addObject("added", added);
    view.addObject("items", items(meeting, added.item()));
    view.addObject("authors", authors(desk.region(), added.author()));
    view.addObject("documents", documents(added.document()));
    view.addObject("problems", problems);
    return view;
  }

  private static List<Choice> items(Meeting meeting, String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Choose an item", chosen.isEmpty()));
    meeting
        .getItemsList()
        .forEach(item -> {
          String number = String.valueOf(item.getNumber());
          choices.add(new Choice(number, number + ". " + item.getTitle(), number.equals(chosen)));
        });
    return choices;
  }

  private static List<Choice> authors(Region region, String chosen) {
    List<String> slugs = new ArrayList<>();
    slugs.add(region.secretariat());
    region.offices().forEach(office -> slugs.add(office.slug()));
    region.forces().forEach(force -> slugs.add(force.slug()));
    region.collaborations().forEach(unit -> slugs.add(unit.slug()));
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Somebody outside the region", chosen.isEmpty()));
    slugs.forEach(slug ->
        choices.add(new Choice(slug, Wording.organisation(region, slug), slug.equals(chosen))));
    return choices;
  }

  /** What stands in the platform and can be a paper: packs, and reports that were commissioned. */
  private List<Choice> documents(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "A paper that is kept elsewhere", chosen.isEmpty()));
    governance
        .packs()
        .listPacks(ListPacksRequest.newBuilder().setPageSize(PACKS).build())
        .getPacksList()
        .forEach(pack -> choices.add(choice("Pack: ", pack.getName(), pack.getTitle(), chosen)));
    governance
        .register(RegisterModels.of("commissions"))
        .all("state != WITHDRAWN", "title")
        .forEach(record ->
            choices.add(
                choice(
                    "Commission: ",
                    RegisterModel.text(record, "name"),
                    RegisterModel.text(record, "title"),
                    chosen)));
    return choices;
  }

  private static Choice choice(String kind, String name, String title, String chosen) {
    return new Choice(name, kind + title, name.equals(chosen));
  }
}
