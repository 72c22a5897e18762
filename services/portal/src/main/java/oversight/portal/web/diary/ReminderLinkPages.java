package oversight.portal.web.diary;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import oversight.governance.v1.FollowReminderLinkRequest;
import oversight.governance.v1.GetReminderLinkRequest;
import oversight.governance.v1.ReminderLink;
import oversight.governance.v1.ReminderLink.Purpose;
import oversight.portal.clients.Governance;

/**
 * Where links in mails lead. Looking changes nothing, for mail programs look by themselves; a post
 * does it, be it from the page or from the mail program's own button (RFC 8058).
 */
@Controller
final class ReminderLinkPages {
  private final Governance governance;

  ReminderLinkPages(Governance governance) {
    this.governance = governance;
  }

  @GetMapping("/public/reminders/{secret}")
  String look(@PathVariable("secret") String secret, Model model) {
    return page(
        governance
            .remindersOfNobody()
            .getReminderLink(GetReminderLinkRequest.newBuilder().setSecret(secret).build()),
        secret,
        model);
  }

  @PostMapping("/public/reminders/{secret}")
  String follow(@PathVariable("secret") String secret, Model model) {
    return page(
        governance
            .remindersOfNobody()
            .followReminderLink(FollowReminderLinkRequest.newBuilder().setSecret(secret).build()),
        secret,
        model);
  }

  private static String page(ReminderLink link, String secret, Model model) {
    boolean ends = link.getPurpose() == Purpose.UNSUBSCRIBE;
    model.addAttribute("crumbs", List.of());
    model.addAttribute("path", "/public/reminders/" + secret);
    model.addAttribute("done", link.getDone());
    model.addAttribute("heading", ends ? "Stop these mails" : "Confirm your address");
    model.addAttribute(
        "words",
        link.getDone()
            ? ends
                ? "You will get no more reminders, invitations and news of what is published. Your"
                    + " address is forgotten."
                : "Your address is confirmed. What was asked for goes there."
            : ends
                ? "You get mail from Oversight at your address: what is due, invitations, or what"
                    + " is published."
                : "Somebody signed in to Oversight asked for mail at your address.");
    model.addAttribute("button", ends ? "Stop them" : "Confirm it");
    return "diary/link";
  }
}
