package oversight.portal.web.subscription;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.DeleteRemindersRequest;
import oversight.governance.v1.GetRemindersRequest;
import oversight.governance.v1.PublicationMail;
import oversight.governance.v1.Reminders;
import oversight.governance.v1.UpdateRemindersRequest;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.Governance;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.region.Collaboration;

/** Asks for mail when a report or a pack is published, and ends it. */
@Controller
final class SubscriptionPages {
  private static final String PATH = "/reports-by-email";

  private final Governance governance;
  private final Visible visible;

  SubscriptionPages(Governance governance, Visible visible) {
    this.governance = governance;
    this.visible = visible;
  }

  @GetMapping(PATH)
  ModelAndView show(
      @RequestParam(name = "collaboration", defaultValue = "") String wished,
      @RequestParam(name = "done", defaultValue = "") String done,
      Caller caller) {
    Reminders now = now();
    ModelAndView view =
        page(
            caller,
            now,
            now.getEmail(),
            asked(now, wished),
            now.getPublications().getPacks(),
            List.of());
    view.addObject("notice", notice(done));
    return view;
  }

  @PostMapping(PATH)
  ModelAndView ask(
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "report", defaultValue = "") List<String> reports,
      @RequestParam(name = "packs", defaultValue = "") String packs,
      Caller caller) {
    boolean wantsPacks = packs.equals("yes");
    Reminders now = now();
    if (email.isBlank()) {
      return refused(caller, now, email, reports, wantsPacks, "Enter an e-mail address", "#email");
    }
    if (reports.isEmpty() && !wantsPacks) {
      return refused(
          caller, now, email, reports, false, "Choose what you want to be told of", "#report");
    }
    List<String> all = nameable().stream().map(Collaboration::slug).toList();
    PublicationMail.Builder wish =
        PublicationMail.newBuilder().setReports(!reports.isEmpty()).setPacks(wantsPacks);
    if (!reports.containsAll(all)) {
      wish.addAllCollaborations(reports.stream().distinct().toList());
    }
    try {
      Reminders saved = save(now, email.strip(), wish.build());
      return to(saved.getConfirmed() ? "saved" : "confirm");
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusal.of(failure);
      if (refusal.status().is5xxServerError()) {
        throw failure;
      }
      return refused(caller, now, email, reports, wantsPacks, refusal.detail(), "#email");
    }
  }

  /** Ends these mails; reminders of what is due go on where they were asked for. */
  @PostMapping(PATH + "/end")
  ModelAndView end() {
    Reminders now = now();
    if (now.getDigest() || now.getInvitations()) {
      save(now, now.getEmail(), PublicationMail.getDefaultInstance());
    } else {
      governance.reminders().deleteReminders(DeleteRemindersRequest.getDefaultInstance());
    }
    return to("ended");
  }

  private Reminders now() {
    return governance.reminders().getReminders(GetRemindersRequest.getDefaultInstance());
  }

  private Reminders save(Reminders now, String email, PublicationMail wish) {
    return governance
        .reminders()
        .updateReminders(
            UpdateRemindersRequest.newBuilder()
                .setEmail(email)
                .setDigest(now.getDigest())
                .setInvitations(now.getInvitations())
                .setPublications(wish)
                .build());
  }

  private static ModelAndView to(String done) {
    return new ModelAndView("redirect:" + PATH + "?done=" + done);
  }

  private ModelAndView refused(
      Caller caller,
      Reminders now,
      String email,
      List<String> reports,
      boolean packs,
      String problem,
      String href) {
    ModelAndView view =
        page(caller, now, email, reports, packs, List.of(new Problem(problem, href)));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject("notice", "");
    return view;
  }

  private ModelAndView page(
      Caller caller,
      Reminders now,
      String email,
      List<String> asked,
      boolean packs,
      List<Problem> problems) {
    String withheld =
        visible.collaborations(caller).stream()
            .filter(one -> !one.clearance().isEmpty())
            .map(Collaboration::name)
            .collect(Collectors.joining(", "));
    return new ModelAndView(
        "subscription",
        "page",
        new SubscriptionPage(
            List.of(new Link("Reports", "/reports")),
            now.getAvailable(),
            email,
            state(now),
            now.getPublications().getReports() || now.getPublications().getPacks(),
            nameable().stream()
                .map(one -> new Choice(one.slug(), one.name(), asked.contains(one.slug())))
                .toList(),
            caller.may(Permission.READ_PACKS),
            packs,
            withheld,
            problems));
  }

  /** Those that a mail may name: a mail is read by whoever opens the box. */
  private List<Collaboration> nameable() {
    return visible.collaborations().stream().filter(one -> one.clearance().isEmpty()).toList();
  }

  /** What is asked for; where nothing is, what the person came from, or all. */
  private List<String> asked(Reminders now, String wished) {
    PublicationMail mail = now.getPublications();
    List<String> all = nameable().stream().map(Collaboration::slug).toList();
    if (mail.getReports()) {
      return mail.getCollaborationsCount() == 0 ? all : mail.getCollaborationsList();
    }
    return wished.isEmpty() ? all : List.of(wished);
  }

  private static String state(Reminders now) {
    if (now.getEmail().isEmpty()) {
      return "";
    }
    return now.getConfirmed()
        ? "This address is confirmed."
        : "This address is not used yet: somebody there must follow the link that is sent to it.";
  }

  private static String notice(String done) {
    return switch (done) {
      case "saved" -> "Saved. You will be told when something is published.";
      case "confirm" -> "Saved. Follow the link that is sent to the address, so that it is used.";
      case "ended" -> "Ended. No mail will tell you of what is published.";
      default -> "";
    };
  }
}
