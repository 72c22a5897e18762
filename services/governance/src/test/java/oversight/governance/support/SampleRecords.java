package oversight.governance.support;

import com.google.protobuf.Message;
import io.grpc.Channel;
import java.util.List;
import java.util.Map;
import oversight.governance.v1.Action;
import oversight.governance.v1.ActionServiceGrpc;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.AgreementServiceGrpc;
import oversight.governance.v1.Board;
import oversight.governance.v1.BoardServiceGrpc;
import oversight.governance.v1.Briefing;
import oversight.governance.v1.BriefingServiceGrpc;
import oversight.governance.v1.Commission;
import oversight.governance.v1.CommissionServiceGrpc;
import oversight.governance.v1.Decision;
import oversight.governance.v1.DecisionServiceGrpc;
import oversight.governance.v1.Grant;
import oversight.governance.v1.GrantServiceGrpc;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.MeetingServiceGrpc;
import oversight.governance.v1.Plan;
import oversight.governance.v1.PlanServiceGrpc;
import oversight.governance.v1.Programme;
import oversight.governance.v1.ProgrammeServiceGrpc;
import oversight.governance.v1.Recommendation;
import oversight.governance.v1.RecommendationServiceGrpc;
import oversight.governance.v1.Risk;
import oversight.governance.v1.RiskServiceGrpc;

/** A running governance service, its people, and a record of every register. */
public final class SampleRecords implements AutoCloseable {
  private final RunningGovernance governance;
  private final Channel officer;
  private final Channel cleared;

  /** Starts the service. */
  public SampleRecords() {
    this(Map.of());
  }

  /** The same, with further settings. */
  public SampleRecords(Map<String, Object> settings) {
    governance = RunningGovernance.start(Map.of("cmpg", "localhost:1"), settings);
    officer = governance.channel("rpo", "regional-policy", "rpo");
    cleared = governance.channel("rpo.ct", "regional-policy", "rpo", "ct-cleared");
  }

  /** The service. */
  public RunningGovernance governance() {
    return governance;
  }

  /** The Regional Policy Officer, not cleared. */
  public Channel officer() {
    return officer;
  }

  /** The Regional Policy Officer who is cleared. */
  public Channel cleared() {
    return cleared;
  }

  /** Somebody of a commissioner's office. */
  public Channel office(String force) {
    return governance.channel("pcc." + force, "pcc-" + force, "pcc");
  }

  /** Boards, called by the officer. */
  public Registry<Board> boards() {
    return new Registry<>(
        officer, BoardServiceGrpc.getServiceDescriptor(), Board.getDefaultInstance());
  }

  /** Meetings, called by the officer. */
  public Registry<Meeting> meetings() {
    return new Registry<>(
        officer, MeetingServiceGrpc.getServiceDescriptor(), Meeting.getDefaultInstance());
  }

  /** Actions, called by the officer. */
  public Registry<Action> actions() {
    return new Registry<>(
        officer, ActionServiceGrpc.getServiceDescriptor(), Action.getDefaultInstance());
  }

  /** Recommendations, called by the officer. */
  public Registry<Recommendation> recommendations() {
    return new Registry<>(
        officer,
        RecommendationServiceGrpc.getServiceDescriptor(),
        Recommendation.getDefaultInstance());
  }

  /** Decisions, called by the officer. */
  public Registry<Decision> decisions() {
    return new Registry<>(
        officer, DecisionServiceGrpc.getServiceDescriptor(), Decision.getDefaultInstance());
  }

  /** Agreements, called by the officer. */
  public Registry<Agreement> agreements() {
    return new Registry<>(
        officer, AgreementServiceGrpc.getServiceDescriptor(), Agreement.getDefaultInstance());
  }

  /** Commissions, called by the officer. */
  public Registry<Commission> commissions() {
    return new Registry<>(
        officer, CommissionServiceGrpc.getServiceDescriptor(), Commission.getDefaultInstance());
  }

  /** Plans, called by the officer. */
  public Registry<Plan> plans() {
    return new Registry<>(
        officer, PlanServiceGrpc.getServiceDescriptor(), Plan.getDefaultInstance());
  }

  /** Programmes, called by the officer. */
  public Registry<Programme> programmes() {
    return new Registry<>(
        officer, ProgrammeServiceGrpc.getServiceDescriptor(), Programme.getDefaultInstance());
  }

  /** Grants, called by the officer. */
  public Registry<Grant> grants() {
    return new Registry<>(
        officer, GrantServiceGrpc.getServiceDescriptor(), Grant.getDefaultInstance());
  }

  /** Risks, called by the officer. */
  public Registry<Risk> risks() {
    return new Registry<>(
        officer, RiskServiceGrpc.getServiceDescriptor(), Risk.getDefaultInstance());
  }

  /** Briefings, called by the officer. */
  public Registry<Briefing> briefings() {
    return new Registry<>(
        officer, BriefingServiceGrpc.getServiceDescriptor(), Briefing.getDefaultInstance());
  }

  /** Every register, by its collection. */
  public Map<String, Registry<?>> all() {
    return Map.ofEntries(
        Map.entry("boards", boards()),
        Map.entry("meetings", meetings()),
        Map.entry("actions", actions()),
        Map.entry("recommendations", recommendations()),
        Map.entry("decisions", decisions()),
        Map.entry("agreements", agreements()),
        Map.entry("commissions", commissions()),
        Map.entry("plans", plans()),
        Map.entry("programmes", programmes()),
        Map.entry("grants", grants()),
        Map.entry("risks", risks()),
        Map.entry("briefings", briefings()));
  }

  /** A record that lacks nothing which one of its moves asks for. */
  public Message ready(String collection) {
    return switch (collection) {
      case "boards" -> boards().create(board());
      case "meetings" -> meetings().create(meeting(boards().create(board())));
      case "actions" -> actions().create(action().setEvidence("A note in the file.").build());
      case "recommendations" ->
          recommendations().create(recommendation().setResponse("We shall.").build());
      case "decisions" ->
          decisions()
              .create(
                  Decision.newBuilder()
                      .setTitle("Agree the budget")
                      .setDecisionMaker("The board")
                      .setDecidedOn("2016-02-16")
                      .setText("Agreed.")
                      .setPublish(true)
                      .build());
      case "agreements" ->
          agreements()
              .create(
                  Agreement.newBuilder()
                      .setTitle("Firearms licensing")
                      .setNoticeOn("2016-02-16")
                      .build());
      case "commissions" ->
          commissions()
              .create(
                  Commission.newBuilder()
                      .setTitle("Baseline report")
                      .setSpecification("What it costs, and what it gives.")
                      .build());
      case "plans" -> plans().create(Plan.newBuilder().setTitle("Police and crime plan").build());
      case "programmes" ->
          programmes().create(Programme.newBuilder().setTitle("Specialist capabilities").build());
      case "grants" -> grants().create(Grant.newBuilder().setTitle("Community safety").build());
      case "risks" ->
          risks()
              .create(
                  Risk.newBuilder()
                      .setTitle("A force leaves")
                      .setLikelihood(3)
                      .setImpact(4)
                      .build());
      case "briefings" ->
          briefings()
              .create(Briefing.newBuilder().setTitle("Briefing").setHeldOn("2016-02-16").build());
      default -> throw new IllegalArgumentException(collection);
    };
  }

  /** The group: three voting offices, one observer, a quorum of two. */
  public static Board board() {
    return Board.newBuilder()
        .setTitle("Regional Governance Group")
        .setFrequency(Board.Frequency.QUARTERLY)
        .setQuorum(2)
        .addSeats(seat("pcc-west-mercia", Board.Role.CHAIR))
        .addSeats(seat("pcc-staffordshire", Board.Role.MEMBER))
        .addSeats(seat("pcc-warwickshire", Board.Role.MEMBER).setFromDate("2016-01-01"))
        .addSeats(seat("pcc-west-midlands", Board.Role.OBSERVER))
        .build();
  }

  private static Board.Seat.Builder seat(String office, Board.Role role) {
    return Board.Seat.newBuilder()
        .setPost("Police and Crime Commissioner")
        .setOrganisation(office)
        .setRole(role);
  }

  /** A meeting of a board with an item in each part. */
  public static Meeting meeting(Board board) {
    return Meeting.newBuilder()
        .setTitle("February meeting")
        .setBoard(board.getName())
        .setDate("2016-02-16")
        .addItems(
            Meeting.AgendaItem.newBuilder()
                .setTitle("Surveillance kit")
                .setPart(Meeting.Part.PART_2)
                .setPrivateReason("Would show tactics")
                .setMinute("Two vans."))
        .addItems(
            Meeting.AgendaItem.newBuilder()
                .setTitle("Quarterly reports")
                .setPurpose(Meeting.Purpose.DISCUSS)
                .addPapers(
                    Meeting.Paper.newBuilder()
                        .setTitle("CMPG report")
                        .setAuthor("cmpg")
                        .setIssued(true)
                        .setIssuedOn("2016-02-09"))
                .addPapers(
                    Meeting.Paper.newBuilder()
                        .setTitle("NPAS report")
                        .setIssued(true)
                        .setIssuedOn("2016-02-10")))
        .setPrivateMinutes("Said in private.")
        .build();
  }

  /** An action of West Mercia's office. */
  public static Action.Builder action() {
    return Action.newBuilder()
        .setTitle("Write to the Home Office")
        .setOwner("pcc-west-mercia")
        .setDueOn("2016-03-01");
  }

  /** A recommendation of the inspectorate to West Mercia's office. */
  public static Recommendation.Builder recommendation() {
    return Recommendation.newBuilder()
        .setTitle("Publish the cost of calls")
        .setOwner("pcc-west-mercia")
        .setSource(Recommendation.Source.INSPECTORATE)
        .setMadeOn("2016-01-05");
  }

  /** Columns of texts as a table reads them. */
  public static List<String> words(String cell) {
    return List.of(cell.strip().split("\\s+"));
  }

  @Override
  public void close() {
    governance.close();
  }
}
