package oversight.portal.upstream;

import com.google.protobuf.ByteString;
import io.grpc.BindableService;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import oversight.governance.v1.CalendarFile;
import oversight.governance.v1.CalendarLink;
import oversight.governance.v1.CalendarServiceGrpc.CalendarServiceImplBase;
import oversight.governance.v1.CreateCalendarLinkRequest;
import oversight.governance.v1.DeleteRemindersRequest;
import oversight.governance.v1.DocumentServiceGrpc.DocumentServiceImplBase;
import oversight.governance.v1.DueItem;
import oversight.governance.v1.FollowReminderLinkRequest;
import oversight.governance.v1.GetCalendarRequest;
import oversight.governance.v1.GetReminderLinkRequest;
import oversight.governance.v1.GetRemindersRequest;
import oversight.governance.v1.ListCalendarLinksRequest;
import oversight.governance.v1.ListCalendarLinksResponse;
import oversight.governance.v1.PlanMeetingsRequest;
import oversight.governance.v1.PlanMeetingsResponse;
import oversight.governance.v1.ReadCalendarLinkRequest;
import oversight.governance.v1.ReminderLink;
import oversight.governance.v1.ReminderServiceGrpc.ReminderServiceImplBase;
import oversight.governance.v1.Reminders;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderRecordRequest;
import oversight.governance.v1.RevokeCalendarLinkRequest;
import oversight.governance.v1.UpdateRemindersRequest;

/** Calendars, reminders and papers of records in memory. */
public final class FakeDiary {
  /** The one secret that opens anything. */
  public static final String SECRET = "s3cret";

  private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

  private Reminders reminders =
      Reminders.newBuilder()
          .setAvailable(true)
          .addDue(
              DueItem.newBuilder()
                  .setRecord("actions/01JRECORD00000000000000000")
                  .setTitle("Write to the Home Office")
                  .setWhat("Due")
                  .setDueOn("2016-03-01")
                  .setOverdue(true))
          .build();
  private boolean followed;

  /** The services. */
  public List<BindableService> services() {
    return List.of(new Calendars(), new Mails(), new Papers());
  }

  private static final class Calendars extends CalendarServiceImplBase {
    @Override
    public void getCalendar(GetCalendarRequest request, StreamObserver<CalendarFile> observer) {
      Answer.with(observer, file());
    }

    @Override
    public void createCalendarLink(
        CreateCalendarLinkRequest request, StreamObserver<CalendarLink> observer) {
      Answer.with(observer, link().setTitle(request.getTitle()).setSecret(SECRET).build());
    }

    @Override
    public void listCalendarLinks(
        ListCalendarLinksRequest request, StreamObserver<ListCalendarLinksResponse> observer) {
      Answer.with(observer, ListCalendarLinksResponse.newBuilder().addLinks(link()).build());
    }

    @Override
    public void revokeCalendarLink(
        RevokeCalendarLinkRequest request, StreamObserver<CalendarLink> observer) {
      Answer.with(observer, link().setName(request.getName()).build());
    }

    @Override
    public void readCalendarLink(
        ReadCalendarLinkRequest request, StreamObserver<CalendarFile> observer) {
      if (request.getSecret().equals(SECRET)) {
        Answer.with(observer, file());
      } else {
        observer.onError(Status.NOT_FOUND.asRuntimeException());
      }
    }

    @Override
    public void planMeetings(
        PlanMeetingsRequest request, StreamObserver<PlanMeetingsResponse> observer) {
      Answer.with(
          observer,
          PlanMeetingsResponse.newBuilder()
              .addMeetings("meetings/" + request.getCount())
              .addKeptDays(request.getFirstDate())
              .build());
    }

    private static CalendarLink.Builder link() {
      return CalendarLink.newBuilder().setName("calendarLinks/01JLINK").setTitle("My telephone");
    }

    private static CalendarFile file() {
      return CalendarFile.newBuilder().setContent(ByteString.copyFromUtf8(CALENDAR)).build();
    }
  }

  private final class Mails extends ReminderServiceImplBase {
    @Override
    public void getReminders(GetRemindersRequest request, StreamObserver<Reminders> observer) {
      Answer.with(observer, reminders);
    }

    @Override
    public void updateReminders(
        UpdateRemindersRequest request, StreamObserver<Reminders> observer) {
      Reminders.Builder changed = reminders.toBuilder().setEmail(request.getEmail());
      if (request.hasPublications()) {
        changed.setPublications(request.getPublications());
      }
      reminders = changed.build();
      Answer.with(observer, reminders);
    }

    @Override
    public void deleteReminders(
        DeleteRemindersRequest request, StreamObserver<Reminders> observer) {
      reminders = reminders.toBuilder().clearEmail().clearPublications().build();
      Answer.with(observer, reminders);
    }

    @Override
    public void getReminderLink(
        GetReminderLinkRequest request, StreamObserver<ReminderLink> observer) {
      answer(request.getSecret(), observer);
    }

    @Override
    public void followReminderLink(
        FollowReminderLinkRequest request, StreamObserver<ReminderLink> observer) {
      followed = true;
      answer(request.getSecret(), observer);
    }

    private void answer(String secret, StreamObserver<ReminderLink> observer) {
      if (!secret.equals(SECRET)) {
        observer.onError(Status.NOT_FOUND.asRuntimeException());
        return;
      }
      Answer.with(
          observer,
          ReminderLink.newBuilder()
              .setPurpose(ReminderLink.Purpose.UNSUBSCRIBE)
              .setDone(followed)
              .build());
    }
  }

  private static final class Papers extends DocumentServiceImplBase {
    @Override
    public void renderRecord(
        RenderRecordRequest request, StreamObserver<RenderPackResponse> observer) {
      Answer.with(
          observer,
          RenderPackResponse.newBuilder()
              .setFilename("paper")
              .setContentType("application/pdf")
              .setChunk(ByteString.copyFromUtf8(request.getDocument() + " of " + request.getName()))
              .build());
    }
  }
}
