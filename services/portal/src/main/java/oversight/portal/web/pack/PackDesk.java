package oversight.portal.web.pack;

import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.CirculatePackRequest;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.UpdatePackRequest;
import oversight.identity.Caller;
import oversight.portal.clients.Governance;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Quarters;

/** The Regional Policy Officer's desk: open a pack, write its front, compile and circulate it. */
@Controller
final class PackDesk {
  private static final int QUARTERS = 100;

  private final Governance governance;
  private final PackPages pages;
  private final Visible visible;

  PackDesk(Governance governance, PackPages pages, Visible visible) {
    this.governance = governance;
    this.pages = pages;
    this.visible = visible;
  }

  @GetMapping("/packs/new")
  String form(Model model) {
    model.addAttribute("board", visible.region().board());
    model.addAttribute(
        "form",
        new PackForm(quarters(""), "", AsAt.NOW, "", UUID.randomUUID().toString(), List.of()));
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
      @RequestParam(name = "key", defaultValue = "") String key) {
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
    view.addObject("form", new PackForm(quarters(quarter), title, meeting, summary, key, problems));
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
      Caller caller) {
    AsAt meeting = AsAt.of(day, month, year);
    List<Problem> problems = problems(meeting);
    if (!problems.isEmpty()) {
      return pages.again(
          pages.find(id),
          caller,
          new PackForm(List.of(), title, meeting, summary, "", problems),
          HttpStatus.BAD_REQUEST.value());
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
                      .build()),
          "saved");
    } catch (StatusRuntimeException failure) {
      return pages.refused(id, caller, failure);
    }
  }

  @PostMapping("/packs/{pack}/compile")
  ModelAndView compile(@PathVariable("pack") String id, Caller caller) {
    try {
      return done(
          governance
              .documents()
              .compilePack(CompilePackRequest.newBuilder().setName("packs/" + id).build()),
          "compiled");
    } catch (StatusRuntimeException failure) {
      return pages.refused(id, caller, failure);
    }
  }

  @PostMapping("/packs/{pack}/circulate")
  ModelAndView circulate(
      @PathVariable("pack") String id,
      @RequestParam(name = "confirm", defaultValue = "") String confirm,
      Caller caller) {
    if (!confirm.equals("yes")) {
      Pack pack = pages.find(id);
      PackForm form = PackPageBuilder.form(pack);
      return pages.again(
          pack,
          caller,
          new PackForm(
              List.of(),
              form.title(),
              form.meeting(),
              form.summary(),
              "",
              List.of(new Problem("Confirm that the pack is ready for its readers", "#confirm"))),
          HttpStatus.BAD_REQUEST.value());
    }
    try {
      return done(
          governance
              .packs()
              .circulatePack(CirculatePackRequest.newBuilder().setName("packs/" + id).build()),
          "circulated");
    } catch (StatusRuntimeException failure) {
      return pages.refused(id, caller, failure);
    }
  }

  private static ModelAndView done(Pack pack, String what) {
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

  private static List<Choice> quarters(String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Choose a quarter", chosen.isEmpty()));
    Quarters.back(Quarters.lastBefore(LocalDate.now(Moments.ZONE)), QUARTERS)
        .forEach(quarter ->
            choices.add(new Choice(quarter.id(), quarter.label(), quarter.id().equals(chosen))));
    return choices;
  }

  /** Browsers end lines with CR LF. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
