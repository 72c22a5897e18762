package oversight.governance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Refusal;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Board;
import oversight.governance.v1.CalendarLink;
import oversight.governance.v1.CalendarServiceGrpc;
import oversight.governance.v1.CalendarServiceGrpc.CalendarServiceBlockingStub;
import oversight.governance.v1.CreateCalendarLinkRequest;
import oversight.governance.v1.GetCalendarRequest;
import oversight.governance.v1.ListCalendarLinksRequest;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.PlanMeetingsRequest;
import oversight.governance.v1.PlanMeetingsResponse;
import oversight.governance.v1.ReadCalendarLinkRequest;
import oversight.governance.v1.RevokeCalendarLinkRequest;

/** Calendars, their secret addresses, and series of meetings, through the service's door. */
class CalendarLinkTest {
  private static SampleRecords records;
  private static Board board;

  @BeforeAll
  static void start() {
    records = new SampleRecords();
    board = records.boards().create(SampleRecords.board());
    records.meetings().create(SampleRecords.meeting(board));
    records
        .actions()
        .by(records.cleared())
        .create(SampleRecords.action().setTitle("Zebrafinch").setClearance("ct").build());
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @Test
  void aSecretAddressOpensItsOwnersCalendarWithoutATokenUntilItIsRevoked() throws Exception {
    CalendarServiceBlockingStub owner = office("west-mercia");
    CalendarLink link =
        owner.createCalendarLink(
            CreateCalendarLinkRequest.newBuilder().setTitle("My telephone").build());

    String calendar = read(link.getSecret());
    assertThat(calendar).contains("BEGIN:VCALENDAR", "SUMMARY:February meeting");
    assertThat(
            new CalendarBuilder()
                .build(
                    new ByteArrayInputStream(
                        calendar.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .validate()
                .hasErrors())
        .isFalse();
    CalendarLink listed =
        owner.listCalendarLinks(ListCalendarLinksRequest.getDefaultInstance()).getLinks(0);
    assertThat(listed.getTitle()).isEqualTo("My telephone");
    assertThat(listed.getSecret()).isEmpty();
    assertThat(listed.hasReadTime()).isTrue();
    assertThat(records.governance().rows("select encode(secret_sha256, 'hex') from calendar_link"))
        .noneMatch(kept -> kept.contains(link.getSecret()));

    RevokeCalendarLinkRequest revoke =
        RevokeCalendarLinkRequest.newBuilder().setName(link.getName()).build();
    assertThat(Refusal.of(() -> office("staffordshire").revokeCalendarLink(revoke)).code())
        .isEqualTo("NOT_FOUND");
    assertThat(owner.revokeCalendarLink(revoke).hasRevokeTime()).isTrue();
    Refusal revoked = Refusal.of(() -> read(link.getSecret()));
    Refusal never = Refusal.of(() -> read("never-given-out"));
    assertThat(revoked.code()).isEqualTo("NOT_FOUND");
    assertThat(revoked.message()).isEqualTo(never.message());
  }

  @Test
  void aRepeatedCallGivesTheAddressOutOnceAndNothingKeepsItsSecret() {
    CalendarServiceBlockingStub owner = office("warwickshire");
    CreateCalendarLinkRequest request =
        CreateCalendarLinkRequest.newBuilder()
            .setTitle("My tablet")
            .setIdempotencyKey("calendar-1")
            .build();

    CalendarLink first = owner.createCalendarLink(request);
    CalendarLink again = owner.createCalendarLink(request);

    assertThat(first.getSecret()).isNotEmpty();
    assertThat(again).isEqualTo(first.toBuilder().clearSecret().build());
    String inHex =
        HexFormat.of()
            .formatHex(first.getSecret().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(records.governance().rows("select encode(answer, 'hex') from remembered_answer"))
        .isNotEmpty()
        .noneMatch(kept -> kept.contains(inHex));
  }

  @Test
  void whatNeedsAClearanceIsInTheCalendarOfTheClearedAndBehindNoSecret() {
    CalendarServiceBlockingStub cleared = CalendarServiceGrpc.newBlockingStub(records.cleared());

    assertThat(
            cleared
                .getCalendar(GetCalendarRequest.getDefaultInstance())
                .getContent()
                .toStringUtf8())
        .contains("Zebrafinch");
    assertThat(
            read(
                cleared
                    .createCalendarLink(CreateCalendarLinkRequest.getDefaultInstance())
                    .getSecret()))
        .contains("BEGIN:VCALENDAR")
        .doesNotContain("Zebrafinch");
  }

  @Test
  void aSeriesKeepsItsPlaceInTheMonthAndWhatStandsOnEveryAgenda() {
    Board quarterly = records.boards().create(SampleRecords.board());
    records
        .meetings()
        .create(
            Meeting.newBuilder()
                .setTitle("Before")
                .setBoard(quarterly.getName())
                .setDate("2030-02-12")
                .addItems(
                    Meeting.AgendaItem.newBuilder()
                        .setTitle("National programmes")
                        .setStanding(true)
                        .setMinute("Said then."))
                .addItems(Meeting.AgendaItem.newBuilder().setTitle("Once"))
                .build());
    // The second Tuesday of each third month.
    PlanMeetingsRequest request =
        PlanMeetingsRequest.newBuilder()
            .setBoard(quarterly.getName())
            .setFirstDate("2030-05-14")
            .setCount(4)
            .setStartTime("10:00")
            .build();

    PlanMeetingsResponse planned =
        CalendarServiceGrpc.newBlockingStub(records.officer()).planMeetings(request);
    List<Meeting> meetings =
        planned.getMeetingsList().stream().map(name -> records.meetings().get(name)).toList();
    assertThat(meetings)
        .extracting(Meeting::getDate)
        .containsExactly("2030-05-14", "2030-08-13", "2030-11-12", "2031-02-11");
    assertThat(meetings).extracting(Meeting::getQuarter).first().isEqualTo("2029-30-Q4");
    assertThat(meetings).extracting(Meeting::getPapersDueOn).first().isEqualTo("2030-05-07");
    assertThat(meetings.getFirst().getItemsList())
        .extracting(Meeting.AgendaItem::getTitle, Meeting.AgendaItem::getMinute)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("National programmes", ""));

    PlanMeetingsResponse again =
        CalendarServiceGrpc.newBlockingStub(records.officer()).planMeetings(request);
    assertThat(again.getMeetingsList()).isEmpty();
    assertThat(again.getKeptDaysList()).hasSize(4);
  }

  @Test
  void aBoardThatMeetsWhenThereIsNeedHasNoSeries() {
    Board seldom =
        records
            .boards()
            .create(
                SampleRecords.board().toBuilder().setFrequency(Board.Frequency.AS_NEEDED).build());

    assertThat(
            Refusal.of(() ->
                    CalendarServiceGrpc.newBlockingStub(records.officer())
                        .planMeetings(
                            PlanMeetingsRequest.newBuilder()
                                .setBoard(seldom.getName())
                                .setFirstDate("2030-05-14")
                                .setCount(2)
                                .build()))
                .message())
        .contains("how often it meets");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # username           | organisation    | role     | own calendar      | plans a series
          rpo                  | regional-policy | rpo      | OK                | OK
          pcc.west-mercia      | pcc-west-mercia | pcc      | OK                | PERMISSION_DENIED
          author.cmpg          | cmpg            | author   | OK                | PERMISSION_DENIED
          approver.west-mercia | west-mercia     | approver | OK                | PERMISSION_DENIED
          analyst.west-mercia  | west-mercia     | analyst  | PERMISSION_DENIED | PERMISSION_DENIED
          systems.west-mercia  | west-mercia     | system   | PERMISSION_DENIED | PERMISSION_DENIED
          engineer             | regional-policy | engineer | PERMISSION_DENIED | PERMISSION_DENIED
          oversight-governance | ''              | service  | PERMISSION_DENIED | PERMISSION_DENIED
          """)
  void eachRoleMayDoWhatTheTableSays(
      String username, String organisation, String role, String own, String plans) {
    CalendarServiceBlockingStub caller =
        CalendarServiceGrpc.newBlockingStub(
            records.governance().channel(username, organisation, role));
    List<Function<CalendarServiceBlockingStub, Object>> calls =
        List.of(
            stub -> stub.getCalendar(GetCalendarRequest.getDefaultInstance()),
            stub -> stub.listCalendarLinks(ListCalendarLinksRequest.getDefaultInstance()),
            stub ->
                stub.revokeCalendarLink(
                    RevokeCalendarLinkRequest.newBuilder()
                        .setName(
                            stub.createCalendarLink(CreateCalendarLinkRequest.getDefaultInstance())
                                .getName())
                        .build()));

    calls.forEach(call -> assertThat(Refusal.of(() -> call.apply(caller)).code()).isEqualTo(own));
    assertThat(
            Refusal.of(() ->
                    caller.planMeetings(
                        PlanMeetingsRequest.newBuilder()
                            .setBoard(board.getName())
                            .setFirstDate(
                                LocalDate.now(ZoneId.of("Europe/London")).plusYears(9).toString())
                            .setCount(1)
                            .build()))
                .code())
        .isEqualTo(plans);
  }

  private static CalendarServiceBlockingStub office(String force) {
    return CalendarServiceGrpc.newBlockingStub(records.office(force));
  }

  private static String read(String secret) {
    return CalendarServiceGrpc.newBlockingStub(records.governance().channel())
        .readCalendarLink(ReadCalendarLinkRequest.newBuilder().setSecret(secret).build())
        .getContent()
        .toStringUtf8();
  }
}
