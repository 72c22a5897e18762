package oversight.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.google.protobuf.Timestamp;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import oversight.governance.action.Actions;
import oversight.governance.briefing.Briefings;
import oversight.governance.recommendation.Recommendations;
import oversight.governance.v1.Action;
import oversight.governance.v1.Briefing;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Recommendation;
import oversight.governance.v1.RecordInfo;

/** Meetings and deadlines as iCalendar, read again by a calendar program's library. */
class EventsTest {
  private static final RecordInfo INFO =
      RecordInfo.newBuilder()
          .setVersion(3)
          .setUpdateTime(Timestamp.newBuilder().setSeconds(1_454_400_000L))
          .build();

  @Test
  void aMeetingIsAnEventThatStaysTheSameAndCountsItsChanges() throws Exception {
    Events calendar = calendar();
    calendar.meeting(meeting("2016-07-05").build());
    String text = text(calendar);

    assertThat(text)
        .contains(
            "UID:meetings-01JMEETING0000000000000000@oversight.example",
            "SEQUENCE:2",
            // Summer time: ten o'clock in London is nine in universal time.
            "DTSTART:20160705T090000Z",
            "DTEND:20160705T113000Z",
            "DTSTAMP:20160202T080000Z",
            "STATUS:CONFIRMED",
            "UID:meetings-01JMEETING0000000000000000-papers@oversight.example",
            "DTSTART;VALUE=DATE:20160628")
        .doesNotContain("\n\n");
    assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
        .allMatch(length -> length <= 75);
    Calendar read =
        new CalendarBuilder()
            .build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    ValidationResult result = read.validate(true);
    assertThat(result.hasErrors()).as(result.toString()).isFalse();
  }

  @Test
  void aCancelledMeetingSaysSo() {
    Events calendar = calendar();
    calendar.meeting(meeting("2016-02-16").setState(Meeting.State.CANCELLED).build());

    assertThat(text(calendar))
        .contains("STATUS:CANCELLED", "DTSTART:20160216T100000Z")
        .doesNotContain("Papers due");
  }

  @Test
  void anInvitationAsksAndACancelledMeetingTakesItBack() throws Exception {
    Events asked = calendar();
    asked.invitation(
        meeting("2016-07-05").build(), "oversight@region.example", "someone@office.example");
    Events off = calendar();
    off.invitation(
        meeting("2016-07-05").setState(Meeting.State.CANCELLED).build(),
        "oversight@region.example",
        "someone@office.example");

    assertThat(text(asked))
        .contains(
            "METHOD:REQUEST",
            "UID:meetings-01JMEETING0000000000000000@oversight.example",
            "SEQUENCE:2",
            "ORGANIZER:mailto:oversight@region.example",
            "ATTENDEE:mailto:someone@office.example");
    assertThat(text(off)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
    for (Events events : new Events[] {asked, off}) {
      ValidationResult result =
          new CalendarBuilder().build(new ByteArrayInputStream(events.bytes())).validate(true);
      assertThat(result.hasErrors()).as(result.toString()).isFalse();
    }
  }

  /** Not the library that wrote it. */
  @Test
  void anotherProgramReadsTheSameAndHasNothingAgainstIt() {
    Events asked = calendar();
    asked.invitation(
        meeting("2016-07-05").build(), "oversight@region.example", "someone@office.example");

    ICalendar read = Biweekly.parse(text(asked)).first();

    assertThat(read.validate(ICalVersion.V2_0).isEmpty())
        .as(read.validate(ICalVersion.V2_0).toString())
        .isTrue();
    assertThat(read.getMethod().isRequest()).isTrue();
    VEvent event = read.getEvents().getFirst();
    assertThat(event.getUid().getValue())
        .isEqualTo("meetings-01JMEETING0000000000000000@oversight.example");
    assertThat(event.getSequence().getValue()).isEqualTo(2);
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2016-07-05T09:00:00Z"));
    assertThat(event.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2016-07-05T11:30:00Z"));
    assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("someone@office.example");
  }

  @Test
  void aDeadlineIsADayUntilTheWorkIsDone() {
    Events open = calendar();
    open.deadlines(new Actions(), action(Action.State.OPEN));
    Events closed = calendar();
    closed.deadlines(new Actions(), action(Action.State.CLOSED));

    assertThat(text(open))
        .contains("DTSTART;VALUE=DATE:20160301", "SUMMARY:Due: Write\\, then wait");
    assertThat(text(closed)).doesNotContain("VEVENT");
  }

  @Test
  void theDaysForCommentsRunUntilTheyArePublishedWhateverElseWasDone() {
    Recommendation closed =
        Recommendation.newBuilder()
            .setName("recommendations/01J")
            .setTitle("Publish the cost of calls")
            .setState(Recommendation.State.CLOSED)
            .setRecord(INFO)
            .setDueOn("2016-06-30")
            .setSource(Recommendation.Source.INSPECTORATE)
            .setMadeOn("2016-01-05")
            .build();
    Recommendations register = new Recommendations();

    assertThat(Deadline.of(register, closed))
        .containsExactly(new Deadline("comments_due_on", "Comments due", LocalDate.of(2016, 3, 1)));
    assertThat(
            Deadline.of(register, closed.toBuilder().setCommentsPublishedOn("2016-02-20").build()))
        .isEmpty();
  }

  @Test
  void aBriefingHeldIsDoneAndAnAcceptedRecommendationIsNot() {
    Briefing held =
        Briefing.newBuilder().setState(Briefing.State.HELD).setDueOn("2016-06-30").build();
    Recommendation accepted =
        Recommendation.newBuilder()
            .setState(Recommendation.State.ACCEPTED)
            .setDueOn("2016-06-30")
            .build();

    assertThat(Deadline.of(new Briefings(), held)).isEmpty();
    assertThat(Deadline.of(new Briefings(), held.toBuilder().setState(Briefing.State.DUE).build()))
        .hasSize(1);
    assertThat(Deadline.of(new Recommendations(), accepted)).hasSize(1);
  }

  private static Events calendar() {
    return new Events(URI.create("https://oversight.example"));
  }

  private static Meeting.Builder meeting(String day) {
    return Meeting.newBuilder()
        .setName("meetings/01JMEETING0000000000000000")
        .setTitle("Regional Governance Group")
        .setState(Meeting.State.PLANNED)
        .setRecord(INFO)
        .setDate(day)
        .setStartTime("10:00")
        .setEndTime("12:30")
        .setPlace("A room with a long name that takes more than one line of a calendar, 1st floor")
        .setPapersDueOn("2016-06-28");
  }

  private static Action action(Action.State state) {
    return Action.newBuilder()
        .setName("actions/01JACTION00000000000000000")
        .setTitle("Write, then wait")
        .setState(state)
        .setRecord(INFO)
        .setDueOn("2016-03-01")
        .build();
  }

  private static String text(Events calendar) {
    return new String(calendar.bytes(), StandardCharsets.UTF_8);
  }
}
