package oversight.ctu.issue;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.view.Views;
import oversight.ctu.v1.AnswerIssueRequest;
import oversight.ctu.v1.GetIssueRequest;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueServiceGrpc.IssueServiceImplBase;
import oversight.ctu.v1.IssueState;
import oversight.ctu.v1.ListIssuesRequest;
import oversight.ctu.v1.ListIssuesResponse;
import oversight.ctu.v1.RaiseIssueRequest;
import oversight.ctu.v1.TakeIssueRequest;
import oversight.ctu.v1.WithdrawIssueRequest;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.service.database.CallerTransactions;

/** Issues over gRPC. */
@Component
class IssueEndpoint extends IssueServiceImplBase {
  private final Issues issues;
  private final Views views;
  private final CallerTransactions transactions;

  IssueEndpoint(Issues issues, Views views, CallerTransactions transactions) {
    this.issues = issues;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void listIssues(ListIssuesRequest request, StreamObserver<ListIssuesResponse> response) {
    Caller caller = CallerContext.current();
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    List<Issue> found =
        transactions.read(caller, () -> issues.list(asOf)).stream()
            .filter(issue ->
                request.getState() == IssueState.ISSUE_STATE_UNSPECIFIED
                    || issue.getState() == request.getState())
            .toList();
    if (!found.isEmpty()) {
      views.record(caller, "ListIssues", "issues", true);
    }
    response.onNext(ListIssuesResponse.newBuilder().addAllIssues(found).build());
    response.onCompleted();
  }

  @Override
  public void getIssue(GetIssueRequest request, StreamObserver<Issue> response) {
    Caller caller = CallerContext.current();
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    Issue found = transactions.read(caller, () -> issues.get(request.getName(), asOf));
    views.record(caller, "GetIssue", request.getName(), true);
    response.onNext(found);
    response.onCompleted();
  }

  @Override
  public void raiseIssue(RaiseIssueRequest request, StreamObserver<Issue> response) {
    write(response, caller -> issues.raise(caller, request));
  }

  @Override
  public void takeIssue(TakeIssueRequest request, StreamObserver<Issue> response) {
    write(response, caller -> issues.take(caller, request));
  }

  @Override
  public void answerIssue(AnswerIssueRequest request, StreamObserver<Issue> response) {
    write(response, caller -> issues.answer(caller, request));
  }

  @Override
  public void withdrawIssue(WithdrawIssueRequest request, StreamObserver<Issue> response) {
    write(response, caller -> issues.withdraw(caller, request));
  }

  private void write(StreamObserver<Issue> response, Function<Caller, Issue> work) {
    Caller caller = CallerContext.current();
    response.onNext(transactions.write(caller, () -> work.apply(caller)));
    response.onCompleted();
  }
}
