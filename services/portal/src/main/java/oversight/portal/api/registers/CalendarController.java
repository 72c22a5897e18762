package oversight.portal.api.registers;

import com.google.protobuf.Message;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.Meeting;
import oversight.portal.PortalProperties;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;

/** Meetings and deadlines of the registers as one calendar, as far as the caller may see them. */
@RestController
final class CalendarController {
  private static final MediaType ICALENDAR =
      MediaType.parseMediaType("text/calendar;charset=utf-8");

  private final Governance governance;
  private final PortalProperties properties;

  CalendarController(Governance governance, PortalProperties properties) {
    this.governance = governance;
    this.properties = properties;
  }

  @GetMapping("/api/v1/calendar.ics")
  ResponseEntity<byte[]> calendar() {
    RegisterCalendar calendar = new RegisterCalendar(URI.create(properties.publicUrl()));
    for (RegisterModel model : RegisterModels.all()) {
      if (model.prototype() instanceof Meeting) {
        records(model).forEach(record -> calendar.meeting((Meeting) record));
      } else if (!Deadline.fields(model).isEmpty()) {
        records(model).forEach(record -> calendar.deadlines(model, record));
      }
    }
    return ResponseEntity.ok()
        .contentType(ICALENDAR)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("oversight.ics").build().toString())
        .body(calendar.bytes());
  }

  private List<Message> records(RegisterModel model) {
    return new ArrayList<>(governance.register(model).all("state != WITHDRAWN", ""));
  }
}
