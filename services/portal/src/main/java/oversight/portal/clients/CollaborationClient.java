package oversight.portal.clients;

import io.grpc.Channel;
import oversight.cmpg.v1.CampaignServiceGrpc;
import oversight.cmpg.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import oversight.cmpg.v1.CasualtyServiceGrpc;
import oversight.cmpg.v1.CasualtyServiceGrpc.CasualtyServiceBlockingStub;
import oversight.cmpg.v1.MembershipServiceGrpc;
import oversight.cmpg.v1.MembershipServiceGrpc.MembershipServiceBlockingStub;
import oversight.ctu.v1.ArmedUpliftServiceGrpc;
import oversight.ctu.v1.ArmedUpliftServiceGrpc.ArmedUpliftServiceBlockingStub;
import oversight.ctu.v1.ForceBriefingServiceGrpc;
import oversight.ctu.v1.ForceBriefingServiceGrpc.ForceBriefingServiceBlockingStub;
import oversight.ctu.v1.IssueServiceGrpc;
import oversight.ctu.v1.IssueServiceGrpc.IssueServiceBlockingStub;
import oversight.ctu.v1.LocalProfileServiceGrpc;
import oversight.ctu.v1.LocalProfileServiceGrpc.LocalProfileServiceBlockingStub;
import oversight.ctu.v1.StrandServiceGrpc;
import oversight.ctu.v1.StrandServiceGrpc.StrandServiceBlockingStub;
import oversight.npas.v1.AvailabilityServiceGrpc;
import oversight.npas.v1.AvailabilityServiceGrpc.AvailabilityServiceBlockingStub;
import oversight.npas.v1.CallServiceGrpc;
import oversight.npas.v1.CallServiceGrpc.CallServiceBlockingStub;
import oversight.npas.v1.ChargingServiceGrpc;
import oversight.npas.v1.ChargingServiceGrpc.ChargingServiceBlockingStub;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceBlockingStub;
import oversight.returns.v1.AuditServiceGrpc;
import oversight.returns.v1.AuditServiceGrpc.AuditServiceBlockingStub;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.FigureServiceGrpc.FigureServiceBlockingStub;
import oversight.returns.v1.LogServiceGrpc;
import oversight.returns.v1.LogServiceGrpc.LogServiceBlockingStub;
import oversight.returns.v1.MeasureServiceGrpc;
import oversight.returns.v1.MeasureServiceGrpc.MeasureServiceBlockingStub;
import oversight.returns.v1.ReportServiceGrpc;
import oversight.returns.v1.ReportServiceGrpc.ReportServiceBlockingStub;
import oversight.returns.v1.SearchServiceGrpc;
import oversight.returns.v1.SearchServiceGrpc.SearchServiceBlockingStub;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.returns.v1.SubmissionServiceGrpc.SubmissionServiceBlockingStub;
import oversight.returns.v1.SubmissionServiceGrpc.SubmissionServiceStub;
import oversight.rocu.v1.AssetRecoveryServiceGrpc;
import oversight.rocu.v1.AssetRecoveryServiceGrpc.AssetRecoveryServiceBlockingStub;
import oversight.rocu.v1.BudgetServiceGrpc;
import oversight.rocu.v1.BudgetServiceGrpc.BudgetServiceBlockingStub;
import oversight.rocu.v1.CapabilityServiceGrpc;
import oversight.rocu.v1.CapabilityServiceGrpc.CapabilityServiceBlockingStub;
import oversight.rocu.v1.DisruptionServiceGrpc;
import oversight.rocu.v1.DisruptionServiceGrpc.DisruptionServiceBlockingStub;
import oversight.rocu.v1.GroupServiceGrpc;
import oversight.rocu.v1.GroupServiceGrpc.GroupServiceBlockingStub;
import oversight.rocu.v1.PostServiceGrpc;
import oversight.rocu.v1.PostServiceGrpc.PostServiceBlockingStub;
import oversight.rocu.v1.TaskingServiceGrpc;
import oversight.rocu.v1.TaskingServiceGrpc.TaskingServiceBlockingStub;

/**
 * One collaboration's services, in one caller's name. A stub's deadline runs from when it is asked
 * for, so ask for one a call: {@code client.figures().listFigures(…)}. Refusals arrive as {@link
 * io.grpc.StatusRuntimeException}.
 */
public final class CollaborationClient {
  private final String slug;
  private final Channel channel;

  CollaborationClient(String slug, Channel channel) {
    this.slug = slug;
    this.channel = channel;
  }

  /** The collaboration's slug. */
  public String slug() {
    return slug;
  }

  /** The name of one of its resources: {@code collaborations/cmpg/submissions/01J…}. */
  public String name(String collection, String id) {
    return "collaborations/" + slug + "/" + collection + "/" + id;
  }

  /** What it measures. */
  public MeasureServiceBlockingStub measures() {
    return Deadlines.read(MeasureServiceGrpc.newBlockingStub(channel));
  }

  /** What suppliers send; for everything but moving files. */
  public SubmissionServiceBlockingStub submissions() {
    return Deadlines.read(SubmissionServiceGrpc.newBlockingStub(channel));
  }

  /** The same with time enough to fetch an original. */
  public SubmissionServiceBlockingStub downloads() {
    return Deadlines.transfer(SubmissionServiceGrpc.newBlockingStub(channel));
  }

  /** The same with time enough to send a file; see {@link Upload}. */
  public SubmissionServiceStub uploads() {
    return Deadlines.transfer(SubmissionServiceGrpc.newStub(channel));
  }

  /** The figures that count. */
  public FigureServiceBlockingStub figures() {
    return Deadlines.read(FigureServiceGrpc.newBlockingStub(channel));
  }

  /** Records, one a row, from which figures are derived. */
  public LogServiceBlockingStub logs() {
    return Deadlines.read(LogServiceGrpc.newBlockingStub(channel));
  }

  /** What they mean. */
  public AnalysisServiceBlockingStub analysis() {
    return Deadlines.read(AnalysisServiceGrpc.newBlockingStub(channel));
  }

  /** Its quarterly reports and their feed. */
  public ReportServiceBlockingStub reports() {
    return Deadlines.read(ReportServiceGrpc.newBlockingStub(channel));
  }

  /** Finds words in all of that. */
  public SearchServiceBlockingStub search() {
    return Deadlines.read(SearchServiceGrpc.newBlockingStub(channel));
  }

  /** Who did what and was shown what. */
  public AuditServiceBlockingStub audit() {
    return Deadlines.read(AuditServiceGrpc.newBlockingStub(channel));
  }

  /** The same with time enough to walk the whole chain. */
  public AuditServiceBlockingStub auditWhole() {
    return Deadlines.transfer(AuditServiceGrpc.newBlockingStub(channel));
  }

  /** Who belongs to the motorway police group; only {@code cmpg} answers. */
  public MembershipServiceBlockingStub memberships() {
    return Deadlines.read(MembershipServiceGrpc.newBlockingStub(channel));
  }

  /** The core capabilities; only {@code rocu} answers. */
  public CapabilityServiceBlockingStub capabilities() {
    return Deadlines.read(CapabilityServiceGrpc.newBlockingStub(channel));
  }

  /** The disruption log; only {@code rocu} answers. */
  public DisruptionServiceBlockingStub disruptions() {
    return Deadlines.read(DisruptionServiceGrpc.newBlockingStub(channel));
  }

  /** The organised crime groups; only {@code rocu} answers. */
  public GroupServiceBlockingStub groups() {
    return Deadlines.read(GroupServiceGrpc.newBlockingStub(channel));
  }

  /** Requests for help; only {@code rocu} answers. */
  public TaskingServiceBlockingStub tasking() {
    return Deadlines.read(TaskingServiceGrpc.newBlockingStub(channel));
  }

  /** What was recovered; only {@code rocu} answers. */
  public AssetRecoveryServiceBlockingStub assets() {
    return Deadlines.read(AssetRecoveryServiceGrpc.newBlockingStub(channel));
  }

  /** The posts that forces lend; only {@code rocu} answers. */
  public PostServiceBlockingStub posts() {
    return Deadlines.read(PostServiceGrpc.newBlockingStub(channel));
  }

  /** The budgets; only {@code rocu} answers. */
  public BudgetServiceBlockingStub budgets() {
    return Deadlines.read(BudgetServiceGrpc.newBlockingStub(channel));
  }

  /** The strands of CONTEST and who looked at them; only {@code ctu} answers. */
  public StrandServiceBlockingStub strands() {
    return Deadlines.read(StrandServiceGrpc.newBlockingStub(channel));
  }

  /** Shares of cost and of use; only {@code npas} answers. */
  public ChargingServiceBlockingStub charging() {
    return Deadlines.read(ChargingServiceGrpc.newBlockingStub(channel));
  }

  /** Single calls and response times; only {@code npas} answers. */
  public CallServiceBlockingStub calls() {
    return Deadlines.read(CallServiceGrpc.newBlockingStub(channel));
  }

  /** Budget against forecast; only {@code npas} answers. */
  public oversight.npas.v1.BudgetServiceGrpc.BudgetServiceBlockingStub airBudget() {
    return Deadlines.read(oversight.npas.v1.BudgetServiceGrpc.newBlockingStub(channel));
  }

  /** Whether aircraft were ready; only {@code npas} answers. */
  public AvailabilityServiceBlockingStub availability() {
    return Deadlines.read(AvailabilityServiceGrpc.newBlockingStub(channel));
  }

  /** Campaigns and what was found during each; only {@code cmpg} answers. */
  public CampaignServiceBlockingStub campaigns() {
    return Deadlines.read(CampaignServiceGrpc.newBlockingStub(channel));
  }

  /** Casualties and how they were recorded; only {@code cmpg} answers. */
  public CasualtyServiceBlockingStub casualties() {
    return Deadlines.read(CasualtyServiceGrpc.newBlockingStub(channel));
  }

  /** Counter-terrorism local profiles; only {@code ctu} answers. */
  public LocalProfileServiceBlockingStub profiles() {
    return Deadlines.read(LocalProfileServiceGrpc.newBlockingStub(channel));
  }

  /** Armed officers in post against their target; only {@code ctu} answers. */
  public ArmedUpliftServiceBlockingStub uplift() {
    return Deadlines.read(ArmedUpliftServiceGrpc.newBlockingStub(channel));
  }

  /** Briefings held at force level; only {@code ctu} answers. */
  public ForceBriefingServiceBlockingStub briefings() {
    return Deadlines.read(ForceBriefingServiceGrpc.newBlockingStub(channel));
  }

  /** Issues for the national board; only {@code ctu} answers. */
  public IssueServiceBlockingStub issues() {
    return Deadlines.read(IssueServiceGrpc.newBlockingStub(channel));
  }
}
