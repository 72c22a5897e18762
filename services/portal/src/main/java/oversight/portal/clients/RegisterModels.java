package oversight.portal.clients;

import java.util.List;
import java.util.Optional;
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

/** Every register that the portal shows, in the order in which people are offered them. */
public final class RegisterModels {
  /** The collections, as a pattern for addresses; a test holds it against the list below. */
  public static final String PATTERN =
      "boards|meetings|actions|decisions|recommendations|agreements|commissions|plans|programmes"
          + "|grants|risks|briefings";

  private static final List<RegisterModel> ALL =
      List.of(
          new RegisterModel(
              MeetingServiceGrpc.getServiceDescriptor(), Meeting.getDefaultInstance()),
          new RegisterModel(ActionServiceGrpc.getServiceDescriptor(), Action.getDefaultInstance()),
          new RegisterModel(
              DecisionServiceGrpc.getServiceDescriptor(), Decision.getDefaultInstance()),
          new RegisterModel(
              RecommendationServiceGrpc.getServiceDescriptor(),
              Recommendation.getDefaultInstance()),
          new RegisterModel(
              CommissionServiceGrpc.getServiceDescriptor(), Commission.getDefaultInstance()),
          new RegisterModel(
              AgreementServiceGrpc.getServiceDescriptor(), Agreement.getDefaultInstance()),
          new RegisterModel(PlanServiceGrpc.getServiceDescriptor(), Plan.getDefaultInstance()),
          new RegisterModel(
              ProgrammeServiceGrpc.getServiceDescriptor(), Programme.getDefaultInstance()),
          new RegisterModel(GrantServiceGrpc.getServiceDescriptor(), Grant.getDefaultInstance()),
          new RegisterModel(RiskServiceGrpc.getServiceDescriptor(), Risk.getDefaultInstance()),
          new RegisterModel(
              BriefingServiceGrpc.getServiceDescriptor(), Briefing.getDefaultInstance()),
          new RegisterModel(BoardServiceGrpc.getServiceDescriptor(), Board.getDefaultInstance()));

  private RegisterModels() {}

  /** All of them. */
  public static List<RegisterModel> all() {
    return ALL;
  }

  /** The register of this collection. */
  public static Optional<RegisterModel> find(String collection) {
    return ALL.stream().filter(model -> model.collection().equals(collection)).findFirst();
  }

  /** The register of this collection, which an address has named. */
  public static RegisterModel of(String collection) {
    return find(collection)
        .orElseThrow(() -> new IllegalArgumentException("No register " + collection));
  }
}
