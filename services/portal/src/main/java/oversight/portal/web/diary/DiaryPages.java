package oversight.portal.web.diary;

import io.grpc.StatusRuntimeException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.governance.v1.CalendarLink;
import oversight.governance.v1.CreateCalendarLinkRequest;
import oversight.governance.v1.DeleteRemindersRequest;
import oversight.governance.v1.GetRemindersRequest;
import oversight.governance.v1.ListCalendarLinksRequest;
import oversight.governance.v1.Reminders;
import oversight.governance.v1.RevokeCalendarLinkRequest;
import oversight.governance.v1.UpdateRemindersRequest;
import oversight.portal.PortalProperties;
import oversight.portal.clients.Governance;
import oversight.portal.problem.Refusal;
import oversight.portal.web.page.Problem;

/** What is due to the caller, by page, mail and calendar. */
@Controller
final class DiaryPages {
  private final Governance governance;
  private final PortalProperties properties;

  DiaryPages(Governance governance, PortalProperties properties) {
    this.governance = governance;
    this.properties = properties;
  }

  @GetMapping("/diary")
  ModelAndView show(@RequestParam(name = "done", defaultValue = "") String done) {
    ModelAndView view = page(null, "", List.of());
    view.addObject("notice", notice(done));
    return view;
  }

  @PostMapping("/diary/reminders")
  ModelAndView remind(
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "digest", defaultValue = "") String digest,
      @RequestParam(name = "invitations", defaultValue = "") String invitations) {
    try {
      if (email.isBlank()) {
        governance.reminders().deleteReminders(DeleteRemindersRequest.getDefaultInstance());
        return new ModelAndView("redirect:/diary?done=ended");
      }
      Reminders saved =
          governance
              .reminders()
              .updateReminders(
                  UpdateRemindersRequest.newBuilder()
                      .setEmail(email.strip())
                      .setDigest(digest.equals("yes"))
                      .setInvitations(invitations.equals("yes"))
                      .build());
      return new ModelAndView(
          "redirect:/diary?done=" + (saved.getConfirmed() ? "saved" : "confirm"));
    } catch (StatusRuntimeException failure) {
      return refused(email, failure, "#email");
    }
  }

  /** The secret is in this answer alone, so it is no redirect. */
  @PostMapping("/diary/calendarLinks")
  ModelAndView give(@RequestParam(name = "title", defaultValue = "") String title) {
    try {
      CalendarLink link =
          governance
              .calendars()
              .createCalendarLink(
                  CreateCalendarLinkRequest.newBuilder().setTitle(title.strip()).build());
      if (link.getSecret().isEmpty()) {
        // The form was sent twice; the first answer alone had the secret.
        return page(
            null,
            "",
            List.of(
                new Problem(
                    "The address was shown once already. Revoke it below and ask for another.",
                    "#title")));
      }
      return page(
          null,
          properties.publicUrl() + "/api/v1/public/calendars/" + link.getSecret() + ".ics",
          List.of());
    } catch (StatusRuntimeException failure) {
      return refused("", failure, "#title");
    }
  }

  @PostMapping("/diary/calendarLinks/{link}/revoke")
  ModelAndView revoke(@PathVariable("link") String id) {
    governance
        .calendars()
        .revokeCalendarLink(
            RevokeCalendarLinkRequest.newBuilder().setName("calendarLinks/" + id).build());
    return new ModelAndView("redirect:/diary?done=revoked");
  }

  private ModelAndView refused(String email, StatusRuntimeException failure, String href) {
    Refusal refusal = Refusal.of(failure);
    if (refusal.status().is5xxServerError()) {
      throw failure;
    }
    ModelAndView view = page(email, "", List.of(new Problem(refusal.detail(), href)));
    view.setStatus(HttpStatus.valueOf(refusal.status().value()));
    return view;
  }

  private ModelAndView page(
      @org.jspecify.annotations.Nullable String typed, String given, List<Problem> problems) {
    Reminders reminders =
        governance.reminders().getReminders(GetRemindersRequest.getDefaultInstance());
    ModelAndView view = new ModelAndView("diary/show");
    view.addObject(
        "page",
        DiaryPage.of(
            reminders,
            governance
                .calendars()
                .listCalendarLinks(ListCalendarLinksRequest.getDefaultInstance())
                .getLinksList(),
            typed == null ? reminders.getEmail() : typed,
            given,
            problems));
    view.addObject("notice", "");
    return view;
  }

  private static String notice(String done) {
    return switch (done) {
      case "saved" -> "Saved.";
      case "confirm" -> "Saved. Follow the link that is sent to the address, so that it is used.";
      case "ended" -> "Ended. The address is forgotten.";
      case "revoked" -> "That address of your calendar no longer works.";
      default -> "";
    };
  }
}
