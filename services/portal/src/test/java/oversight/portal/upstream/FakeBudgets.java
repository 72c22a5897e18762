package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.npas.v1.Budget;
import oversight.npas.v1.BudgetServiceGrpc.BudgetServiceImplBase;
import oversight.npas.v1.GetBudgetRequest;

/** An empty budget. */
final class FakeBudgets extends BudgetServiceImplBase {
  @Override
  public void getBudget(GetBudgetRequest request, StreamObserver<Budget> observer) {
    Answer.with(observer, Budget.newBuilder().setFinancialYear(request.getFinancialYear()).build());
  }
}
