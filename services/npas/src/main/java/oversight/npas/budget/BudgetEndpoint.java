package oversight.npas.budget;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialYear;
import oversight.collaboration.Quarters;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.npas.v1.Budget;
import oversight.npas.v1.BudgetServiceGrpc.BudgetServiceImplBase;
import oversight.npas.v1.GetBudgetRequest;
import oversight.service.database.CallerTransactions;

/** Budgets over gRPC. */
@Component
class BudgetEndpoint extends BudgetServiceImplBase {
  private final BudgetReader budgets;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  BudgetEndpoint(
      BudgetReader budgets, SignOffs signOffs, Views views, CallerTransactions transactions) {
    this.budgets = budgets;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void getBudget(GetBudgetRequest request, StreamObserver<Budget> response) {
    Caller caller = CallerContext.current();
    Optional<FinancialYear> year =
        request.getFinancialYear().isEmpty()
            ? Optional.empty()
            : Optional.of(Quarters.year("financial_year", request.getFinancialYear()));
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    Budget answer =
        transactions.read(
            caller,
            () -> {
              signOffs.await(asOf);
              return budgets.read(year, asOf);
            });
    views.record(caller, "GetBudget", "budget");
    response.onNext(answer);
    response.onCompleted();
  }
}
