package oversight.governance.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.governance.support.Accessibility;
import oversight.governance.support.Documents;
import oversight.governance.support.Refusal;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Decision;
import oversight.governance.v1.DocumentServiceGrpc;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.Plan;
import oversight.governance.v1.RecordDocument;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderRecordRequest;

/** Agenda, minutes and performance report, as papers. */
class RecordDocumentTest {
  private static SampleRecords records;
  private static Meeting meeting;
  private static Plan plan;

  @BeforeAll
  static void start() {
    records = new SampleRecords();
    Meeting planned =
        records
            .meetings()
            .create(
                SampleRecords.meeting(records.boards().create(SampleRecords.board())).toBuilder()
                    .addAttendance(
                        Meeting.Attendance.newBuilder()
                            .setPost("Police and Crime Commissioner")
                            .setOrganisation("pcc-west-mercia")
                            .setPresence(Meeting.Presence.PRESENT))
                    .setMinutes("The chair thanked the drivers.")
                    .build());
    records.meetings().move(planned, "circulate", "");
    meeting = records.meetings().move(planned, "hold", "");
    records
        .decisions()
        .create(
            Decision.newBuilder()
                .setTitle("Agree the budget")
                .setDecisionMaker("The board")
                .setDecidedOn("2016-02-16")
                .setMeeting(meeting.getName())
                .setText("Agreed at £2.9m.")
                .build());
    records.actions().create(SampleRecords.action().setMeeting(meeting.getName()).build());
    plan =
        records
            .plans()
            .create(
                Plan.newBuilder()
                    .setTitle("Safer roads")
                    .setOwner("pcc-west-mercia")
                    .addObjectives(
                        Plan.Objective.newBuilder()
                            .setTitle("Fewer deaths")
                            .addMeasures("collaborations/cmpg/measures/CM03"))
                    .addMilestones(
                        Plan.Milestone.newBuilder()
                            .setObjective(1)
                            .setTitle("Buy cameras")
                            .setDueOn("2016-03-31"))
                    .addMilestones(
                        Plan.Milestone.newBuilder()
                            .setObjective(1)
                            .setTitle("Train drivers")
                            .setDueOn("2016-03-31")
                            .setProgress(Plan.Progress.DONE)
                            .setDoneOn("2016-02-01"))
                    .build());
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"HTML", "DOCX", "PDF", "ODS"})
  void aReportSaysHowFarAPlanHasCome(PackFormat format) {
    String text =
        Documents.text(
            format, render(records.officer(), plan.getName(), RecordDocument.PROGRESS, format));

    assertThat(text).contains("Safer roads", "Buy cameras", "Train drivers", "1 February 2016");
    assertThat(text.replaceAll("\\s+", " ")).contains("late");
  }

  @ParameterizedTest
  @EnumSource(names = {"AGENDA", "MINUTES", "PROGRESS"})
  void eachPaperIsTheSameBytesEachTimeAndCanBeReadByAScreenReader(RecordDocument document) {
    String name = document == RecordDocument.PROGRESS ? plan.getName() : meeting.getName();
    for (PackFormat format :
        List.of(PackFormat.HTML, PackFormat.DOCX, PackFormat.PDF, PackFormat.ODS)) {
      assertThat(render(records.officer(), name, document, format))
          .as(format.name())
          .isEqualTo(render(records.officer(), name, document, format));
    }
    assertThat(Accessibility.failures(render(records.officer(), name, document, PackFormat.PDF)))
        .isEmpty();
  }

  @Test
  void minutesSayWhoCameWhatWasDecidedAndWhatFollows() {
    String text = html(records.officer(), RecordDocument.MINUTES);

    assertThat(text)
        .contains("Minutes: February meeting", "West Mercia", "Present")
        .contains("The quorum of 2 was not reached: 1 voting seats were filled.")
        .contains("The chair thanked the drivers.", "Agreed at £2.9m.", "Write to the Home Office")
        .contains("Two vans.", "Said in private.");
  }

  @Test
  void partTwoIsInThePapersOfThoseAloneWhoMaySeeIt() {
    String board = html(records.office("west-mercia"), RecordDocument.AGENDA);
    String observer = html(records.office("west-midlands"), RecordDocument.AGENDA);

    assertThat(board).contains("PART 2 (PRIVATE)", "Surveillance kit", "Would show tactics");
    assertThat(observer)
        .contains("Quarterly reports", "NPAS report (late, issued 10 February 2016)")
        .doesNotContain("PART 2")
        .doesNotContain("Surveillance");
    assertThat(html(records.office("west-midlands"), RecordDocument.MINUTES))
        .doesNotContain("Two vans.")
        .doesNotContain("Said in private.");
  }

  @Test
  void thereAreNoMinutesBeforeTheMeetingAndNoAgendaOfAPlan() {
    Meeting planned =
        records
            .meetings()
            .create(SampleRecords.meeting(records.boards().create(SampleRecords.board())));

    assertThat(
            Refusal.of(() ->
                    render(
                        records.officer(),
                        planned.getName(),
                        RecordDocument.MINUTES,
                        PackFormat.HTML))
                .reason())
        .isEqualTo("ILLEGAL_MOVE");
    assertThat(
            Refusal.of(() ->
                    render(
                        records.officer(), plan.getName(), RecordDocument.AGENDA, PackFormat.HTML))
                .code())
        .isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # username           | organisation    | role     | reads
          rpo                  | regional-policy | rpo      | OK
          pcc.west-mercia      | pcc-west-mercia | pcc      | OK
          author.cmpg          | cmpg            | author   | OK
          approver.west-mercia | west-mercia     | approver | OK
          analyst.west-mercia  | west-mercia     | analyst  | PERMISSION_DENIED
          engineer             | regional-policy | engineer | PERMISSION_DENIED
          """)
  void eachRoleMayDoWhatTheTableSays(
      String username, String organisation, String role, String reads) {
    Channel caller = records.governance().channel(username, organisation, role);

    assertThat(
            Refusal.of(
                    () -> render(caller, plan.getName(), RecordDocument.PROGRESS, PackFormat.HTML))
                .code())
        .isEqualTo(reads);
  }

  private static String html(Channel reader, RecordDocument document) {
    return render(reader, meeting.getName(), document, PackFormat.HTML).toStringUtf8();
  }

  private static ByteString render(
      Channel reader, String name, RecordDocument document, PackFormat format) {
    Iterator<RenderPackResponse> pieces =
        DocumentServiceGrpc.newBlockingStub(reader)
            .renderRecord(
                RenderRecordRequest.newBuilder()
                    .setName(name)
                    .setDocument(document)
                    .setFormat(format)
                    .build());
    ByteString bytes = ByteString.EMPTY;
    while (pieces.hasNext()) {
      bytes = bytes.concat(pieces.next().getChunk());
    }
    return bytes;
  }
}
