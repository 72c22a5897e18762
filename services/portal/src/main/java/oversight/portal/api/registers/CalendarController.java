package oversight.portal.api.registers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.CalendarFile;
import oversight.governance.v1.CalendarLink;
import oversight.governance.v1.CreateCalendarLinkRequest;
import oversight.governance.v1.GetCalendarRequest;
import oversight.governance.v1.ListCalendarLinksRequest;
import oversight.governance.v1.ListCalendarLinksResponse;
import oversight.governance.v1.PlanMeetingsRequest;
import oversight.governance.v1.PlanMeetingsResponse;
import oversight.governance.v1.ReadCalendarLinkRequest;
import oversight.governance.v1.RevokeCalendarLinkRequest;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.Governance;

/** Calendars: one's own, the secret addresses of it, and series of meetings. */
@RestController
final class CalendarController {
  private static final MediaType ICALENDAR =
      MediaType.parseMediaType("text/calendar;charset=utf-8");

  private final Governance governance;
  private final JsonBody body;

  CalendarController(Governance governance, JsonBody body) {
    this.governance = governance;
    this.body = body;
  }

  @GetMapping("/api/v1/calendar.ics")
  ResponseEntity<byte[]> calendar() {
    return file(governance.calendars().getCalendar(GetCalendarRequest.getDefaultInstance()));
  }

  /** For programs that cannot sign in: whoever has the secret reads it, and no token is sent on. */
  @GetMapping("/api/v1/public/calendars/{secret}.ics")
  ResponseEntity<byte[]> open(@PathVariable String secret) {
    return file(
        governance
            .calendarsOfNobody()
            .readCalendarLink(ReadCalendarLinkRequest.newBuilder().setSecret(secret).build()));
  }

  @GetMapping("/api/v1/calendarLinks")
  ListCalendarLinksResponse links() {
    return governance.calendars().listCalendarLinks(ListCalendarLinksRequest.getDefaultInstance());
  }

  @PostMapping("/api/v1/calendarLinks")
  ResponseEntity<CalendarLink> create(HttpServletRequest request) throws IOException {
    CreateCalendarLinkRequest asked =
        body.readIfAny(request, CreateCalendarLinkRequest.newBuilder()).build();
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(governance.calendars().createCalendarLink(asked));
  }

  @PostMapping("/api/v1/calendarLinks/{id}:revoke")
  CalendarLink revoke(@PathVariable String id) {
    return governance
        .calendars()
        .revokeCalendarLink(
            RevokeCalendarLinkRequest.newBuilder()
                .setName("calendarLinks/" + ResourceId.of(id))
                .build());
  }

  /** Plans a series of a board's meetings. */
  @PostMapping("/api/v1/boards/{id}:planMeetings")
  PlanMeetingsResponse plan(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    return governance
        .calendars()
        .planMeetings(
            body.read(request, PlanMeetingsRequest.newBuilder())
                .setBoard("boards/" + ResourceId.of(id))
                .build());
  }

  private static ResponseEntity<byte[]> file(CalendarFile calendar) {
    return ResponseEntity.ok()
        .contentType(ICALENDAR)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("oversight.ics").build().toString())
        .body(calendar.getContent().toByteArray());
  }
}
