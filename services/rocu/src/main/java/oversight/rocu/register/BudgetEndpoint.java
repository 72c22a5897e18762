package oversight.rocu.register;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.record.RecordKind;
import oversight.region.Force;
import oversight.rocu.log.Looks;
import oversight.rocu.register.UnitRecords.Kept;
import oversight.rocu.v1.BudgetContribution;
import oversight.rocu.v1.BudgetServiceGrpc.BudgetServiceImplBase;
import oversight.rocu.v1.ListBudgetVersionsRequest;
import oversight.rocu.v1.ListBudgetVersionsResponse;
import oversight.rocu.v1.ListBudgetsRequest;
import oversight.rocu.v1.ListBudgetsResponse;
import oversight.rocu.v1.RecordBudgetRequest;
import oversight.rocu.v1.UnitBudget;
import oversight.service.error.InvalidFieldException;
import oversight.service.personal.PersonalData;

/** The unit's budgets and who contributes what. */
@Component
class BudgetEndpoint extends BudgetServiceImplBase {
  static final RecordKind<UnitBudget> KIND =
      new RecordKind<>("budget", UnitBudget.class, UnitBudget.getDefaultInstance());

  private final OwnCollaboration own;
  private final UnitRecords records;
  private final Keeper keeper;
  private final PersonalData personal;
  private final Looks looks;

  BudgetEndpoint(
      OwnCollaboration own,
      UnitRecords records,
      Keeper keeper,
      PersonalData personal,
      Looks looks) {
    this.own = own;
    this.records = records;
    this.keeper = keeper;
    this.personal = personal;
    this.looks = looks;
  }

  @Override
  public void listBudgets(
      ListBudgetsRequest request, StreamObserver<ListBudgetsResponse> response) {
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    ListBudgetsResponse.Builder answer = ListBudgetsResponse.newBuilder();
    looks.read(asOf, () -> records.latest(KIND, asOf)).stream()
        .map(BudgetEndpoint::message)
        .sorted(Comparator.comparing(UnitBudget::getFinancialYear).reversed())
        .forEach(answer::addBudgets);
    response.onNext(answer.build());
    response.onCompleted();
  }

  private static UnitBudget message(Kept<UnitBudget> kept) {
    UnitBudget.Builder budget = kept.content().toBuilder().setVersion(kept.version());
    List<BigDecimal> shares =
        ExactShares.of(
            budget.getContributionsList().stream()
                .map(each -> new BigDecimal(each.getAmount().getValue()))
                .toList());
    for (int at = 0; at < shares.size(); at++) {
      budget.getContributionsBuilder(at).getShareBuilder().setValue(shares.get(at).toPlainString());
    }
    return budget.build();
  }

  @Override
  public void recordBudget(RecordBudgetRequest request, StreamObserver<UnitBudget> response) {
    UnitBudget given = request.getBudget();
    UnitBudget.Builder budget =
        given.toBuilder()
            .clearVersion()
            .clearContributions()
            .setFinancialYear(
                Quarters.year("budget.financial_year", given.getFinancialYear()).id());
    BigDecimal whole = Keeper.amount("budget.budget", given.getBudget());
    BigDecimal sum = BigDecimal.ZERO;
    Set<String> named = new HashSet<>();
    for (BudgetContribution each : given.getContributionsList()) {
      String contributor =
          own.region().force(each.getContributor()).map(Force::code).orElse(each.getContributor());
      if (!named.add(contributor)) {
        throw new InvalidFieldException(
            "budget.contributions", each.getContributor() + " contributes twice. Add the two up.");
      }
      sum = sum.add(Keeper.amount("budget.contributions.amount", each.getAmount()));
      budget.addContributions(each.toBuilder().clearShare().setContributor(contributor));
    }
    if (whole.signum() == 0 || sum.compareTo(whole) != 0) {
      throw new InvalidFieldException(
          "budget.contributions",
          "The contributions add to £"
              + sum.toPlainString()
              + " and the budget is £"
              + whole.toPlainString()
              + ": they must be the same, and above 0.");
    }
    personal.refuse("budget.note", given.getNote());
    keeper.record(
        KIND, budget.getFinancialYear(), budget.build(), request.getEtag(), request.getReason());
    response.onNext(message(versions(budget.getFinancialYear()).getFirst()));
    response.onCompleted();
  }

  @Override
  public void listBudgetVersions(
      ListBudgetVersionsRequest request, StreamObserver<ListBudgetVersionsResponse> response) {
    ListBudgetVersionsResponse.Builder answer = ListBudgetVersionsResponse.newBuilder();
    versions(Quarters.year("financial_year", request.getFinancialYear()).id())
        .forEach(kept -> answer.addBudgets(message(kept)));
    response.onNext(answer.build());
    response.onCompleted();
  }

  private List<Kept<UnitBudget>> versions(String year) {
    return looks.read(null, () -> records.versions(KIND, year));
  }
}
