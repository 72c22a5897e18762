package oversight.governance.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Refusal;
import oversight.governance.support.Registry;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Attendance;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.PaperState;
import oversight.governance.v1.Meeting.Presence;

/** What a meeting knows: late papers, a private part, who came. */
class MeetingsTest {
  private static SampleRecords records;
  private static Board board;

  @BeforeAll
  static void start() {
    records = new SampleRecords();
    board = records.boards().create(SampleRecords.board());
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @Test
  void aPaperIssuedSixDaysBeforeIsLateForEver() {
    Meeting meeting = records.meetings().create(SampleRecords.meeting(board));
    assertThat(papers(meeting))
        .extracting(Paper::getTitle, Paper::getState)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CMPG report", PaperState.ISSUED),
            org.assertj.core.groups.Tuple.tuple("NPAS report", PaperState.ISSUED_LATE));

    Meeting.Builder moved = meeting.toBuilder().setDate("2016-06-16");
    moved.getItemsBuilder(0).getPapersBuilder(1).setIssuedOn("2016-01-01").setLate(false);
    Meeting postponed = records.meetings().update(moved.build());

    assertThat(papers(postponed).get(1).getState()).isEqualTo(PaperState.ISSUED_LATE);
    assertThat(papers(postponed).get(1).getIssuedOn()).isEqualTo("2016-02-10");
    Meeting.Builder without = postponed.toBuilder();
    without.getItemsBuilder(0).removePapers(1);
    assertThat(Refusal.of(() -> records.meetings().update(without.build())).message())
        .contains("'NPAS report' was issued, so it stays on record");
  }

  @Test
  void whatIsCirculatedLateSaysSo() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    Meeting late = circulated(today.plusDays(6));
    Meeting inTime = circulated(today.plusDays(7));

    assertThat(late.getCirculatedLate()).isTrue();
    assertThat(late.getRecord().getRemarks(0)).contains("less than seven calendar days");
    assertThat(inTime.getCirculatedLate()).isFalse();
    assertThat(inTime.getPapersDueOn()).isEqualTo(today.toString());
    assertThat(Refusal.of(() -> records.meetings().move(inTime, "hold", "")).message())
        .contains("still to come");
  }

  private static Meeting circulated(LocalDate day) {
    Meeting planned =
        records
            .meetings()
            .create(
                Meeting.newBuilder()
                    .setTitle("Next")
                    .setBoard(board.getName())
                    .setDate(day.toString())
                    .addItems(AgendaItem.newBuilder().setTitle("Minutes of the last meeting"))
                    .build());
    return records.meetings().move(planned, "circulate", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # office        | sees Part 2
          west-mercia     | true
          staffordshire   | true
          # joined in January 2016
          warwickshire    | true
          # an observer
          west-midlands   | false
          """)
  void partTwoIsForTheBoardWithoutItsObservers(String force, boolean sees) {
    Meeting meeting = records.meetings().create(SampleRecords.meeting(board));
    Registry<Meeting> office = records.meetings().by(records.office(force));
    Meeting seen = office.get(meeting);

    assertThat(seen.getItemsList())
        .extracting(AgendaItem::getTitle)
        .isEqualTo(
            sees ? List.of("Quarterly reports", "Surveillance kit") : List.of("Quarterly reports"));
    assertThat(seen.getPrivateMinutes()).isEqualTo(sees ? "Said in private." : "");
    assertThat(seen.getItems(0).getNumber()).isEqualTo(1);
    assertThat(String.valueOf(office.versions(meeting)).contains("Surveillance")).isEqualTo(sees);
    assertThat(String.valueOf(office.list("", "", 100, "")).contains("Two vans")).isEqualTo(sees);
  }

  @Test
  void whoJoinedTheBoardLaterDoesNotSeeWhatWasPrivateBefore() {
    Meeting before =
        records
            .meetings()
            .create(SampleRecords.meeting(board).toBuilder().setDate("2015-12-01").build());

    assertThat(records.meetings().by(records.office("warwickshire")).get(before).getItemsList())
        .extracting(AgendaItem::getTitle)
        .containsExactly("Quarterly reports");
  }

  @Test
  void quorumCountsVotingSeatsThatWereFilledOnTheDay() {
    Meeting meeting =
        records
            .meetings()
            .create(
                SampleRecords.meeting(board).toBuilder()
                    .addAttendance(came("pcc-west-mercia", Presence.PRESENT))
                    .addAttendance(came("pcc-west-midlands", Presence.PRESENT))
                    .addAttendance(came("pcc-warwickshire", Presence.APOLOGIES))
                    .build());
    assertThat(meeting.getVotesPresent()).isEqualTo(1);
    assertThat(meeting.getQuorumState()).isEqualTo(Meeting.Quorum.NOT_REACHED);

    Meeting substituted =
        records
            .meetings()
            .update(
                meeting.toBuilder()
                    .addAttendance(
                        came("pcc-staffordshire", Presence.SUBSTITUTED)
                            .setSubstitute("Deputy Police and Crime Commissioner"))
                    .build());
    assertThat(substituted.getVotesPresent()).isEqualTo(2);
    assertThat(substituted.getQuorumState()).isEqualTo(Meeting.Quorum.REACHED);
  }

  private static Attendance.Builder came(String office, Presence presence) {
    return Attendance.newBuilder()
        .setPost("Police and Crime Commissioner")
        .setOrganisation(office)
        .setPresence(presence);
  }

  @Test
  void aPrivateItemNeedsAReason() {
    Meeting.Builder meeting = SampleRecords.meeting(board).toBuilder();
    meeting.getItemsBuilder(0).clearPrivateReason();

    assertThat(Refusal.of(() -> records.meetings().create(meeting.build())).message())
        .contains("Say why 'Surveillance kit' is in Part 2");
  }

  private static List<Paper> papers(Meeting meeting) {
    return meeting.getItems(0).getPapersList();
  }
}
