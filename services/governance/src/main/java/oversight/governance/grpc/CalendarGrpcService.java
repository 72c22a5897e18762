package oversight.governance.grpc;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Component;
import oversight.governance.calendar.CalendarLinks;
import oversight.governance.calendar.Calendars;
import oversight.governance.series.MeetingSeries;
import oversight.governance.v1.CalendarFile;
import oversight.governance.v1.CalendarLink;
import oversight.governance.v1.CalendarServiceGrpc.CalendarServiceImplBase;
import oversight.governance.v1.CreateCalendarLinkRequest;
import oversight.governance.v1.GetCalendarRequest;
import oversight.governance.v1.ListCalendarLinksRequest;
import oversight.governance.v1.ListCalendarLinksResponse;
import oversight.governance.v1.PlanMeetingsRequest;
import oversight.governance.v1.PlanMeetingsResponse;
import oversight.governance.v1.ReadCalendarLinkRequest;
import oversight.governance.v1.RevokeCalendarLinkRequest;
import oversight.identity.grpc.CallerContext;

/** Answers {@code oversight.governance.v1.CalendarService}. */
@Component
class CalendarGrpcService extends CalendarServiceImplBase {
  private final Calendars calendars;
  private final CalendarLinks links;
  private final MeetingSeries series;

  CalendarGrpcService(Calendars calendars, CalendarLinks links, MeetingSeries series) {
    this.calendars = calendars;
    this.links = links;
    this.series = series;
  }

  @Override
  public void getCalendar(GetCalendarRequest request, StreamObserver<CalendarFile> answers) {
    answer(answers, file(calendars.of(CallerContext.current())));
  }

  @Override
  public void createCalendarLink(
      CreateCalendarLinkRequest request, StreamObserver<CalendarLink> answers) {
    answer(answers, links.create(CallerContext.current(), request.getTitle()));
  }

  @Override
  public void listCalendarLinks(
      ListCalendarLinksRequest request, StreamObserver<ListCalendarLinksResponse> answers) {
    answer(
        answers,
        ListCalendarLinksResponse.newBuilder()
            .addAllLinks(links.list(CallerContext.current()))
            .build());
  }

  @Override
  public void revokeCalendarLink(
      RevokeCalendarLinkRequest request, StreamObserver<CalendarLink> answers) {
    answer(answers, links.revoke(CallerContext.current(), request.getName()));
  }

  @Override
  public void readCalendarLink(
      ReadCalendarLinkRequest request, StreamObserver<CalendarFile> answers) {
    answer(answers, file(links.read(request.getSecret())));
  }

  @Override
  public void planMeetings(
      PlanMeetingsRequest request, StreamObserver<PlanMeetingsResponse> answers) {
    answer(answers, series.plan(CallerContext.current(), request));
  }

  private static CalendarFile file(byte[] bytes) {
    return CalendarFile.newBuilder().setContent(ByteString.copyFrom(bytes)).build();
  }

  private static <T> void answer(StreamObserver<T> answers, T answer) {
    answers.onNext(answer);
    answers.onCompleted();
  }
}
