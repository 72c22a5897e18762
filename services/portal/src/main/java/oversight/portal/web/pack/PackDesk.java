package oversight.portal.web.pack;

import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.ListPackFiguresRequest;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PrivateSection;
import oversight.governance.v1.UpdatePackRequest;
import oversight.identity.Caller;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Quarters;

/** The Regional Policy Officer's desk: open a pack and write its front. */
@Controller
final class PackDesk {
  private static final int QUARTERS = 100;
  private static final String STALE = "STALE_ETAG";

  private final Governance governance;
  private final PackPages pages;
  private final Visible visible;
  private final PublishedQuarters published;

  PackDesk(Governance governance, PackPages pages, Visible visible, PublishedQuarters published) {
    this.governance = governance;
    this.pages = pages;
    this.visible = visible;
    this.published = published;
  }

  @GetMapping("/packs/new")
  String form(
      @RequestParam(name = "quarter", defaultValue = "") String quarter,
      Caller caller,
      Model model) {
    model.addAttribute("board", visible.region().board());
    model.addAttribute(
        "form",
        new PackForm(
            quarters(quarter, caller),
            "",
            nextMeeting(),
            "",
            "",
            PartChoice.of(visible, List.of(), List.of()),
            "",
            UUID.randomUUID().toString(),
            "",
            List.of(),
            List.of()));
    return "pack/new";
  }

  @PostMapping("/packs/new")
  ModelAndView open(
      @RequestParam(name = "quarter", defaultValue = "") String quarter,
      @RequestParam(name = "title", defaultValue = "") String title,
      @RequestParam(name = "meeting-day", defaultValue = "") String day,
      @RequestParam(name = "meeting-month", defaultValue = "") String month,
      @RequestParam(name = "meeting-year", defaultValue = "") String year,
      @RequestParam(name = "summary", defaultValue = "") String summary,
      @RequestParam(name = "themes", defaultValue = "") String themes,
      @RequestParam(name = "key", defaultValue = "") String key,
      @RequestParam Map<String, String> fields,
      Caller caller) {
    List<PrivateSection> parts = PartChoice.read(visible, fields);
    List<String> order = PartChoice.order(visible, fields);
    AsAt meeting = AsAt.of(day, month, year);
    List<Problem> problems = problems(meeting);
    if (quarter.isEmpty()) {
      problems.addFirst(new Problem("Choose the quarter of the pack", "#quarter"));
    }
    if (problems.isEmpty()) {
      try {
        Pack pack =
            governance
                .packs()
                .createPack(
                    CreatePackRequest.newBuilder()
                        .setQuarter(quarter)
                        .setTitle(title.strip())
                        .setMeetingDate(meeting.iso())
                        .setExecutiveSummary(plain(summary))
                        .setCrossCuttingThemes(plain(themes))
                        .addAllPrivateSections(parts)
                        .addAllSectionOrder(order)
                        .setIdempotencyKey(key)
                        .build());
        return done(pack, "opened");
      } catch (StatusRuntimeException failure) {
        Refusal refusal = Refusal.of(failure);
        if (refusal.status().is5xxServerError()) {
          throw failure;
        }
        problems.add(new Problem(refusal.detail(), "#quarter"));
      }
    }
    ModelAndView view = new ModelAndView("pack/new", HttpStatus.BAD_REQUEST);
    view.addObject("board", visible.region().board());
    view.addObject(
        "form",
        new PackForm(
            quarters(quarter, caller),
            title,
            meeting,
            plain(summary),
            plain(themes),
            PartChoice.of(visible, parts, order),
            "",
            key,
            "",
            List.of(),
            problems));
    return view;
  }

  @PostMapping("/packs/{pack}/edit")
  ModelAndView write(
      @PathVariable("pack") String id,
      @RequestParam(name = "title", defaultValue = "") String title,
      @RequestParam(name = "meeting-day", defaultValue = "") String day,
      @RequestParam(name = "meeting-month", defaultValue = "") String month,
      @RequestParam(name = "meeting-year", defaultValue = "") String year,
      @RequestParam(name = "summary", defaultValue = "") String summary,
      @RequestParam(name = "themes", defaultValue = "") String themes,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      @RequestParam Map<String, String> fields,
      Caller caller) {
    List<PrivateSection> parts = PartChoice.read(visible, fields);
    List<String> order = PartChoice.order(visible, fields);
    AsAt meeting = AsAt.of(day, month, year);
    List<Problem> problems = problems(meeting);
    PackForm typed =
        new PackForm(
            List.of(),
            title.strip(),
            meeting,
            plain(summary),
            plain(themes),
            PartChoice.of(visible, parts, order),
            "",
            "",
            etag,
            List.of(),
            problems);
    if (!problems.isEmpty()) {
      return pages.again(pages.find(id), caller, typed, HttpStatus.BAD_REQUEST.value());
    }
    try {
      return done(
          governance
              .packs()
              .updatePack(
                  UpdatePackRequest.newBuilder()
                      .setName("packs/" + id)
                      .setTitle(title.strip())
                      .setMeetingDate(meeting.iso())
                      .setExecutiveSummary(plain(summary))
                      .setCrossCuttingThemes(plain(themes))
                      .setEtag(etag)
                      .addAllPrivateSections(parts)
                      .addAllSectionOrder(order)
                      .build()),
          "saved");
    } catch (StatusRuntimeException failure) {
      return Refusal.of(failure).reason().equals(STALE)
          ? stale(id, caller, typed)
          : pages.refused(id, caller, typed, failure);
    }
  }

  /** What the words of a pack can refer to. */
  @GetMapping("/packs/{pack}/figures")
  String figures(@PathVariable("pack") String id, Model model) {
    Pack pack = pages.find(id);
    model.addAttribute("title", pack.getTitle());
    model.addAttribute(
        "crumbs",
        List.of(new Link("Packs", "/packs"), new Link(pack.getTitle(), "/" + pack.getName())));
    model.addAttribute("marking", pack.getMarking());
    model.addAttribute(
        "figures",
        governance
            .documents()
            .listPackFigures(ListPackFiguresRequest.newBuilder().setName(pack.getName()).build())
            .getFiguresList());
    return "pack/figures";
  }

  /** Both sides: what the other person saved, and what was typed, which is still in the form. */
  private ModelAndView stale(String id, Caller caller, PackForm typed) {
    Pack now = pages.find(id);
    return pages.again(
        now,
        caller,
        typed.against(
            pages.form(now),
            new Problem(
                "Somebody changed the pack since you opened it. Look at both below and save again",
                "#conflicts-caption")),
        HttpStatus.PRECONDITION_FAILED.value());
  }

  /** The day of the board's next meeting that is planned; none where none is. */
  private AsAt nextMeeting() {
    String today = LocalDate.now(Moments.ZONE).toString();
    List<String> boards =
        governance.register(RegisterModels.of("boards")).all("state != WITHDRAWN", "").stream()
            .filter(board -> RegisterModel.text(board, "title").equals(visible.region().board()))
            .map(board -> RegisterModel.text(board, "name"))
            .toList();
    return governance
        .register(RegisterModels.of("meetings"))
        .all("state = PLANNED AND date >= " + today, "date")
        .stream()
        .map(Meeting.class::cast)
        .filter(meeting -> boards.contains(meeting.getBoard()))
        .findFirst()
        .map(meeting -> AsAt.of(meeting.getDate()))
        .orElse(AsAt.NOW);
  }

  /** The pack's page, with what was done to it. */
  static ModelAndView done(Pack pack, String what) {
    ModelAndView view = new ModelAndView("redirect:/" + pack.getName());
    view.addObject("done", what);
    return view;
  }

  private static List<Problem> problems(AsAt meeting) {
    List<Problem> problems = new ArrayList<>();
    if (!meeting.problem().isEmpty()) {
      problems.add(new Problem(meeting.problem(), "#meeting-day"));
    }
    return problems;
  }

  /** The quarters, each with who has published it: those alone can be compiled. */
  private List<Choice> quarters(String chosen, Caller caller) {
    Map<String, String> by = published.of(caller);
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Choose a quarter", chosen.isEmpty()));
    Quarters.back(Quarters.lastBefore(LocalDate.now(Moments.ZONE)), QUARTERS)
        .forEach(quarter ->
            choices.add(
                new Choice(
                    quarter.id(),
                    by.containsKey(quarter.id())
                        ? quarter.label() + ": published by " + by.get(quarter.id())
                        : quarter.label(),
                    quarter.id().equals(chosen))));
    return choices;
  }

  /** Browsers end lines with CR LF. */
  static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
