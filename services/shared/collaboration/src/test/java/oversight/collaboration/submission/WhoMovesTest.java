package oversight.collaboration.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.identity.Role;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.WithdrawSubmissionRequest;

/** Every state by every move by every kind of caller, in the service and in the database. */
class WhoMovesTest {
  /** The whole table once more, written by hand: whatever is not here is refused. */
  private static final Set<String> LEGAL =
      Set.of(
          "CHECKED SUBMITTED analyst",
          "CHECKED SUBMITTED system",
          "CHECKED WITHDRAWN analyst",
          "CHECKED WITHDRAWN system",
          "SUBMITTED WITHDRAWN analyst",
          "SUBMITTED WITHDRAWN system",
          "SUBMITTED SIGNED_OFF approver",
          "SUBMITTED SIGNED_OFF author",
          "SUBMITTED RETURNED approver",
          "SUBMITTED RETURNED author");

  private static final List<SubmissionState> STORED =
      List.of(
          SubmissionState.CHECKED,
          SubmissionState.REJECTED,
          SubmissionState.SUBMITTED,
          SubmissionState.SIGNED_OFF,
          SubmissionState.RETURNED,
          SubmissionState.WITHDRAWN);

  private static final Set<SubmissionState> SIGNED =
      Set.of(SubmissionState.SIGNED_OFF, SubmissionState.SUPERSEDED);

  private static final String QUARTER = "2010-11-Q1";
  private static final Clerk ANALYST = Cmpg.analyst("west-midlands");
  private static final Clerk APPROVER = Cmpg.approver("west-midlands");
  private static int number;

  private static Submission in(SubmissionState state) {
    String file = "measure,period,value,note\nCM05,2010-04," + ++number + ",As counted.\n";
    return switch (state) {
      case CHECKED -> ANALYST.upload(QUARTER, file).getSubmission();
      case REJECTED ->
          ANALYST.upload(QUARTER, file + "CM99,2010-04," + number + ",\n").getSubmission();
      case SUBMITTED -> ANALYST.submitted(QUARTER, file);
      case SIGNED_OFF -> make(Move.SIGN_OFF, in(SubmissionState.SUBMITTED), APPROVER);
      case RETURNED -> make(Move.RETURN, in(SubmissionState.SUBMITTED), APPROVER);
      case WITHDRAWN -> make(Move.WITHDRAW, in(SubmissionState.SUBMITTED), ANALYST);
      default -> throw new IllegalArgumentException(state.name());
    };
  }

  private static Submission make(Move move, Submission submission, Clerk by) {
    return switch (move) {
      case SUBMIT -> by.submit(submission);
      case SIGN_OFF -> by.signOff(submission);
      case RETURN ->
          by.submissions()
              .returnSubmission(
                  ReturnSubmissionRequest.newBuilder()
                      .setName(submission.getName())
                      .setReason("April looks low.")
                      .build());
      case WITHDRAW ->
          by.submissions()
              .withdrawSubmission(
                  WithdrawSubmissionRequest.newBuilder().setName(submission.getName()).build());
    };
  }

  private static SubmissionState stateOf(Submission submission) {
    return ANALYST
        .submissions()
        .getSubmission(GetSubmissionRequest.newBuilder().setName(submission.getName()).build())
        .getState();
  }

  @ParameterizedTest(name = "as {0}")
  @EnumSource(Role.class)
  void theServiceMakesEveryLegalMoveAndRefusesEveryOther(Role role) {
    Clerk caller = Cmpg.clerk("mover." + role.claim(), "west-midlands", role.claim());
    Map<SubmissionState, Submission> untouched = new EnumMap<>(SubmissionState.class);
    STORED.forEach(state -> untouched.put(state, in(state)));
    for (SubmissionState from : STORED) {
      for (Move move : Move.values()) {
        Submission kept = untouched.getOrDefault(from, Submission.getDefaultInstance());
        if (LEGAL.contains(from + " " + move.to() + " " + role.claim())) {
          assertThat(make(move, in(from), caller).getState()).isEqualTo(move.to());
        } else {
          assertThat(Refused.by(() -> make(move, kept, caller)).reason())
              .as("%s %s", from, move)
              .isIn("ILLEGAL_MOVE", "PERMISSION_DENIED", "NOT_FOUND");
          // What was signed off may have been replaced by what another signed off since.
          assertThat(stateOf(kept))
              .isIn(from == SubmissionState.SIGNED_OFF ? SIGNED : Set.of(from));
        }
      }
    }
  }

  @ParameterizedTest(name = "as {0}")
  @EnumSource(Role.class)
  void theDatabaseMakesEveryLegalMoveAndRefusesEveryOtherByItself(Role role) throws SQLException {
    Map<SubmissionState, String> ids = new EnumMap<>(SubmissionState.class);
    STORED.forEach(state -> ids.put(state, in(state).getName().replaceAll(".*/", "")));
    try (Connection connection = Cmpg.SERVICE.database().connectAsApp();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (SubmissionState from : STORED) {
        for (SubmissionState to : STORED) {
          if (from != to) {
            statement.execute(
                "select set_config('oversight.organisation', 'E23000014', true),"
                    + " set_config('oversight.subject', 'mover', true),"
                    + " set_config('oversight.username', 'mover', true),"
                    + " set_config('oversight.roles', '"
                    + role.claim()
                    + "', true)");
            assertThat(moved(statement, ids.getOrDefault(from, ""), to))
                .as("%s %s", from, to)
                .isEqualTo(LEGAL.contains(from + " " + to + " " + role.claim()));
            connection.rollback();
          }
        }
      }
    }
  }

  private static boolean moved(Statement statement, String id, SubmissionState to) {
    try {
      return statement.executeUpdate(
              "update submission set state = '" + to + "', reason = 'why' where id = '" + id + "'")
          == 1;
    } catch (SQLException refused) {
      assertThat(refused.getSQLState()).isIn("42501", "23514");
      return false;
    }
  }

  @Test
  void theTableInCodeAndTheTableInTheDatabaseAreTheSame() throws SQLException {
    Set<String> inCode =
        Arrays.stream(Move.values())
            .flatMap(move ->
                move.from().stream()
                    .flatMap(from ->
                        move.permission().roles().stream()
                            .map(role -> from + " " + move.to() + " " + role.claim())))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> inTheDatabase = new TreeSet<>();
    try (Connection connection = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select from_state, to_state, unnest(roles) from legal_move"
                    + " where from_state <> 'RECEIVING'")) {
      while (rows.next()) {
        inTheDatabase.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
      }
    }
    assertThat(inCode).isEqualTo(new TreeSet<>(LEGAL));
    assertThat(inTheDatabase).isEqualTo(inCode);
  }

  @Test
  void anotherForceMovesNothing() {
    for (String role : List.of("analyst", "system", "approver")) {
      Clerk stranger = Cmpg.clerk("stranger." + role, "staffordshire", role);
      Submission draft = in(SubmissionState.SUBMITTED);
      Submission signed = in(SubmissionState.SIGNED_OFF);
      for (Move move : Move.values()) {
        assertThat(Refused.by(() -> make(move, draft, stranger)).reason())
            .isIn("NOT_FOUND", "PERMISSION_DENIED");
        assertThat(Refused.by(() -> make(move, signed, stranger)).reason())
            .isIn("NOT_YOUR_FORCE", "PERMISSION_DENIED");
      }
      assertThat(stateOf(draft)).isEqualTo(SubmissionState.SUBMITTED);
    }
  }

  @Test
  void whoMovedItAndWhenStaysOnRecord() {
    Submission checked = in(SubmissionState.CHECKED);
    assertThat(checked.getSubmittedBy()).isEmpty();
    assertThat(checked.hasSubmitTime()).isFalse();
    Submission submitted = Cmpg.clerk("colleague", "west-midlands", "analyst").submit(checked);
    assertThat(submitted.getSubmittedBy()).isEqualTo("colleague");
    assertThat(submitted.hasSubmitTime()).isTrue();
    assertThat(submitted.getDecidedBy()).isEmpty();
    Submission returned = make(Move.RETURN, submitted, APPROVER);
    assertThat(returned.getDecidedBy()).isEqualTo("approver.west-midlands");
    assertThat(returned.hasDecideTime()).isTrue();
    assertThat(returned.getReason()).isEqualTo("April looks low.");
    assertThat(returned.getSubmittedBy()).isEqualTo("colleague");
    assertThat(make(Move.WITHDRAW, in(SubmissionState.CHECKED), ANALYST).getDecidedBy())
        .isEqualTo("analyst.west-midlands");
  }

  @Test
  void whoeverSubmittedDoesNotSignOff() {
    Submission checked = in(SubmissionState.CHECKED);
    Clerk both = Cmpg.clerk("both.west-midlands", "west-midlands", "analyst", "approver");
    Submission submitted = both.submit(checked);
    assertThat(Refused.by(() -> both.signOff(submitted)).reason()).isEqualTo("FOUR_EYES");
    assertThat(APPROVER.signOff(submitted).getState()).isEqualTo(SubmissionState.SIGNED_OFF);
  }

  @Test
  void aReturnWithoutAReasonIsRefused() {
    Submission submitted = in(SubmissionState.SUBMITTED);
    assertThat(
            Refused.by(() ->
                    APPROVER
                        .submissions()
                        .returnSubmission(
                            ReturnSubmissionRequest.newBuilder()
                                .setName(submitted.getName())
                                .build()))
                .reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Stream.of(stateOf(submitted))).containsExactly(SubmissionState.SUBMITTED);
  }
}
