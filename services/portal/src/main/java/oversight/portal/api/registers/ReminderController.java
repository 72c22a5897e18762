package oversight.portal.api.registers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.DeleteRemindersRequest;
import oversight.governance.v1.GetRemindersRequest;
import oversight.governance.v1.Reminders;
import oversight.governance.v1.UpdateRemindersRequest;
import oversight.portal.api.json.JsonBody;
import oversight.portal.clients.Governance;

/** What is due to the caller's organisation, and who is told of it by e-mail. */
@RestController
@RequestMapping("/api/v1/reminders")
final class ReminderController {
  private final Governance governance;
  private final JsonBody body;

  ReminderController(Governance governance, JsonBody body) {
    this.governance = governance;
    this.body = body;
  }

  @GetMapping
  Reminders get() {
    return governance.reminders().getReminders(GetRemindersRequest.getDefaultInstance());
  }

  @PutMapping
  Reminders replace(HttpServletRequest request) throws IOException {
    return governance
        .reminders()
        .updateReminders(body.read(request, UpdateRemindersRequest.newBuilder()).build());
  }

  @DeleteMapping
  Reminders end() {
    return governance.reminders().deleteReminders(DeleteRemindersRequest.getDefaultInstance());
  }
}
