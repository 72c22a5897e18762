package oversight.governance.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Refusal;
import oversight.governance.support.Registry;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Action;
import oversight.governance.v1.Board;
import oversight.governance.v1.LinkCondition;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Recommendation;
import oversight.governance.v1.RecordLink;

/** What holds of the records of every register. */
class RecordsTest {
  private static SampleRecords records;

  @BeforeAll
  static void start() {
    records = new SampleRecords();
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # username             | organisation     | role     | reads             | opens board       | opens action      | starts it         | writes evidence   | changes due
          rpo                    | regional-policy  | rpo      | OK                | OK                | OK                | OK                | OK                | OK
          pcc.west-mercia        | pcc-west-mercia  | pcc      | OK                | PERMISSION_DENIED | PERMISSION_DENIED | OK                | OK                | PERMISSION_DENIED
          pcc.warwickshire       | pcc-warwickshire | pcc      | OK                | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED
          author.cmpg            | cmpg             | author   | OK                | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED
          approver.west-mercia   | west-mercia      | approver | OK                | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED
          analyst.west-mercia    | west-mercia      | analyst  | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED
          systems.west-mercia    | west-mercia      | system   | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED
          engineer               | regional-policy  | engineer | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED
          oversight-governance   | ''               | service  | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED | PERMISSION_DENIED
          """)
  void eachMayDoWhatTheTableSays(
      String username,
      String organisation,
      String role,
      String reads,
      String opensBoard,
      String opensAction,
      String starts,
      String writesEvidence,
      String changesDue) {
    Channel caller = records.governance().channel(username, organisation, role);
    Registry<Action> actions = records.actions().by(caller);
    Action action = records.actions().create(SampleRecords.action().build());

    assertThat(code(() -> actions.get(action))).isEqualTo(reads);
    assertThat(code(() -> actions.names(""))).isEqualTo(reads);
    assertThat(code(() -> actions.versions(action))).isEqualTo(reads);
    assertThat(code(() -> records.boards().by(caller).create(SampleRecords.board())))
        .isEqualTo(opensBoard);
    assertThat(code(() -> actions.create(SampleRecords.action().build()))).isEqualTo(opensAction);
    assertThat(code(() -> actions.update(action.toBuilder().setEvidence("A letter.").build())))
        .isEqualTo(writesEvidence);
    assertThat(
            code(() ->
                actions.update(
                    records.actions().get(action).toBuilder().setDueOn("2017-01-01").build())))
        .isEqualTo(changesDue);
    assertThat(code(() -> actions.move(action, "start", ""))).isEqualTo(starts);
    assertThat(code(() -> actions.move(action, "withdraw", "Not needed.")))
        .isEqualTo(role.equals("rpo") ? "OK" : "PERMISSION_DENIED");
  }

  @Test
  void whatACallerMayDoIsWhatTheRecordSays() {
    Action action = records.actions().create(SampleRecords.action().build());
    Action seen = records.actions().by(records.office("west-mercia")).get(action);

    assertThat(seen.getRecord().getMovesList())
        .extracting(move -> move.getVerb())
        .containsExactly("start", "complete");
    assertThat(seen.getRecord().getEditableFieldsList())
        .containsExactly("updates", "evidence", "evidence_links");
    assertThat(records.actions().by(records.office("warwickshire")).get(action).getRecord())
        .matches(info -> !info.getEditable() && info.getMovesCount() == 0);
  }

  @Test
  void ofTwoWhoChangeTheSameVersionTheSecondIsToldAndNothingIsLost() throws Exception {
    Action action = records.actions().create(SampleRecords.action().build());
    List<Callable<String>> writers = new ArrayList<>();
    for (int writer = 0; writer < 8; writer++) {
      String evidence = "Letter " + writer;
      writers.add(() ->
          Refusal.of(
                  () -> records.actions().update(action.toBuilder().setEvidence(evidence).build()))
              .code());
    }
    List<String> codes = new ArrayList<>();
    try (ExecutorService together = Executors.newFixedThreadPool(8)) {
      for (Future<String> done : together.invokeAll(writers)) {
        codes.add(done.get());
      }
    }

    assertThat(codes).containsOnly("OK", "ABORTED").containsOnlyOnce("OK");
    assertThat(records.actions().get(action).getRecord().getVersion()).isEqualTo(2);
    assertThat(
            Refusal.of(
                () -> records.actions().update(action.toBuilder().setEvidence("Late").build())))
        .extracting(Refusal::code, Refusal::reason)
        .containsExactly("ABORTED", "STALE_ETAG");
    assertThat(
            Refusal.of(() ->
                records.actions().update(action.toBuilder().clearEtag().setTitle("X").build())))
        .extracting(Refusal::code, Refusal::reason)
        .containsExactly("INVALID_ARGUMENT", "INVALID_FIELD");
  }

  @Test
  void everyFormerVersionCanBeRead() {
    Action opened = records.actions().create(SampleRecords.action().build());
    records
        .actions()
        .by(records.office("west-mercia"))
        .update(
            opened.toBuilder()
                .addUpdates(Action.Update.newBuilder().setText("Written."))
                .setEvidence("Letter of 3 February")
                .build());
    records.actions().move(opened, "complete", "Seen the letter.");

    List<Message> versions = records.actions().versions(opened);

    assertThat(versions).hasSize(3);
    assertThat(versions)
        .extracting(version -> change(version).getVerb() + " by " + change(version).getChangedBy())
        .containsExactly("complete by rpo", "update by pcc.west-mercia", "create by rpo");
    assertThat(change(versions.get(1)).getChangedFieldsList())
        .containsExactly("evidence", "updates");
    assertThat(change(versions.get(1)).getOrganisation()).isEqualTo("pcc-west-mercia");
    assertThat(change(versions.get(0)).getReason()).isEqualTo("Seen the letter.");
    assertThat(content(versions.get(2)).getEvidence()).isEmpty();
    assertThat(content(versions.get(1)).getUpdates(0).getBy()).isEqualTo("pcc.west-mercia");
    assertThat(
            records
                .governance()
                .rows(
                    "select has_table_privilege('%s', 'register_version', 'update, delete')"
                        .formatted(
                            records
                                .governance()
                                .database()
                                .environment()
                                .get("OVERSIGHT_DATABASE_USER"))))
        .containsExactly("f");
  }

  @Test
  void aChangeThatChangesNothingIsNoVersion() {
    Action action = records.actions().create(SampleRecords.action().build());

    assertThat(records.actions().update(action).getRecord().getVersion()).isEqualTo(1);
  }

  @Test
  void aReferenceNeverDangles() {
    Board board = records.boards().create(SampleRecords.board());
    Meeting meeting = records.meetings().create(SampleRecords.meeting(board));
    Action action =
        records.actions().create(SampleRecords.action().setMeeting(meeting.getName()).build());

    assertThat(action.getRecord().getLinksList())
        .extracting(RecordLink::getField, RecordLink::getTitle, RecordLink::getCondition)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "meeting", "February meeting", LinkCondition.LINKED));
    assertThat(records.meetings().get(meeting).getRecord().getReferredByList())
        .extracting(RecordLink::getName)
        .containsExactly(action.getName());
    records.meetings().move(meeting, "withdraw", "Entered twice.");
    assertThat(records.actions().get(action).getRecord().getLinks(0).getCondition())
        .isEqualTo(LinkCondition.TARGET_WITHDRAWN);
    assertThat(
            Refusal.of(() ->
                records
                    .actions()
                    .create(
                        SampleRecords.action()
                            .setMeeting("meetings/01JABSENT00000000000000000")
                            .build())))
        .extracting(Refusal::code, Refusal::reason)
        .containsExactly("INVALID_ARGUMENT", "INVALID_FIELD");
  }

  @Test
  void listsAreFilteredOrderedAndTurnedPageByPage() {
    Board board = records.boards().create(SampleRecords.board());
    for (int day = 1; day <= 7; day++) {
      records
          .actions()
          .create(
              SampleRecords.action()
                  .setTitle("Task, number " + day)
                  .setBoard(board.getName())
                  .setDueOn("2019-05-0" + (8 - day))
                  .build());
    }
    String mine = "board = \"%s\"".formatted(board.getName());

    List<String> due = new ArrayList<>();
    String token = "";
    do {
      Registry.Page<Action> page = records.actions().list(mine, "due_on", 3, token);
      page.items().forEach(action -> due.add(action.getDueOn()));
      token = page.next();
    } while (!token.isEmpty());

    assertThat(due)
        .containsExactly(
            "2019-05-01",
            "2019-05-02",
            "2019-05-03",
            "2019-05-04",
            "2019-05-05",
            "2019-05-06",
            "2019-05-07");
    assertThat(records.actions().names(mine + " AND dueOn >= 2019-05-06 AND state = OPEN"))
        .hasSize(2);
    assertThat(records.actions().names(mine + " AND \"NUMBER 3\"")).hasSize(1);
    assertThat(records.actions().names(mine + " AND title : number AND state != OPEN")).isEmpty();
    String next = records.actions().list(mine, "due_on", 3, "").next();
    assertThat(Refusal.of(() -> records.actions().list(mine, "due_on desc", 3, next)).reason())
        .isEqualTo("BAD_TOKEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          state = NONSENSE
          colour = red
          state < OPEN
          due_on
          title = "never closed
          state = OPEN OR state = CLOSED
          title = x'; drop table register_record; --
          """)
  void aFilterThatCannotBeReadIsRefusedWithAWord(String filter) {
    Refusal refusal = Refusal.of(() -> records.actions().names(filter));

    assertThat(refusal.code()).isEqualTo(filter.equals("due_on") ? "OK" : "INVALID_ARGUMENT");
  }

  @Test
  void aClosedRecordIsAsAbsentToOthersAsOneThatNeverWas() {
    Action closed =
        records
            .actions()
            .create(
                SampleRecords.action().setClosed(true).setClosedReason("A person's case").build());
    Registry<Action> others = records.actions().by(records.office("warwickshire"));
    Registry<Action> owner = records.actions().by(records.office("west-mercia"));

    assertThat(owner.get(closed).getTitle()).isEqualTo(closed.getTitle());
    assertThat(code(() -> others.get(closed))).isEqualTo("NOT_FOUND");
    assertThat(code(() -> others.versions(closed))).isEqualTo("NOT_FOUND");
    assertThat(code(() -> others.move(closed, "start", ""))).isEqualTo("NOT_FOUND");
    assertThat(others.names("")).doesNotContain(closed.getName());
    assertThat(Refusal.of(() -> others.get(closed)).message().replace(closed.getName(), "it"))
        .isEqualTo(
            Refusal.of(() -> others.get("actions/01JABSENT00000000000000000"))
                .message()
                .replace("actions/01JABSENT00000000000000000", "it"));
  }

  @Test
  void whatNeedsTheClearanceIsThereForTheClearedAlone() {
    Action secret = SampleRecords.action().setClearance("ct").build();

    assertThat(code(() -> records.actions().create(secret))).isEqualTo("PERMISSION_DENIED");
    Action kept = records.actions().by(records.cleared()).create(secret);
    assertThat(code(() -> records.actions().get(kept))).isEqualTo("NOT_FOUND");
    assertThat(code(() -> records.actions().by(records.office("west-mercia")).get(kept)))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void theInspectoratesClockRunsFiftySixDays() {
    Recommendation kept = records.recommendations().create(SampleRecords.recommendation().build());

    assertThat(kept.getCommentsDueOn()).isEqualTo("2016-03-01");
    assertThat(kept.getCommentsOverdue()).isTrue();
    assertThat(kept.getRecord().getRemarksList())
        .singleElement()
        .asString()
        .startsWith("The commissioner’s comments were due on 1 March 2016, ")
        .endsWith(" days ago, and are not published.");
    assertThat(
            code(() ->
                records
                    .recommendations()
                    .create(SampleRecords.recommendation().clearMadeOn().build())))
        .isEqualTo("INVALID_ARGUMENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                               | what it looks like
          Write to someone@example.org.        | an email address
          The driver of AB12 CDE was stopped.  | a vehicle registration number
          Ring 0121 496 0000.                  | a telephone number
          """)
  void personalDataIsKeptOutOfRecordsWhereverItIsWritten(String text, String kind) {
    Refusal inField =
        Refusal.of(
            () -> records.actions().create(SampleRecords.action().setDescription(text).build()));
    Action action = records.actions().create(SampleRecords.action().build());
    Refusal inList =
        Refusal.of(() ->
            records
                .actions()
                .update(
                    action.toBuilder()
                        .addUpdates(Action.Update.newBuilder().setText(text))
                        .build()));
    Refusal inReason = Refusal.of(() -> records.actions().move(action, "withdraw", text));

    for (Refusal refusal : List.of(inField, inList, inReason)) {
      assertThat(refusal.reason()).isEqualTo("PERSONAL_DATA");
      assertThat(refusal.message()).contains(kind).doesNotContain(text);
    }
  }

  @Test
  void anUnknownOrganisationOrDayIsNamedWithItsPlace() {
    assertThat(
            Refusal.of(() ->
                    records.actions().create(SampleRecords.action().setOwner("cornwall").build()))
                .message())
        .contains("owner: The region has no organisation 'cornwall'");
    assertThat(
            Refusal.of(() ->
                    records.actions().create(SampleRecords.action().setDueOn("2016-02-30").build()))
                .message())
        .contains("due_on: '2016-02-30' is no day of the calendar");
  }

  private static String code(Supplier<?> call) {
    return Refusal.of(call).code();
  }

  private static oversight.governance.v1.RecordChange change(Message version) {
    return ((oversight.governance.v1.ActionVersion) version).getChange();
  }

  private static Action content(Message version) {
    return ((oversight.governance.v1.ActionVersion) version).getAction();
  }
}
