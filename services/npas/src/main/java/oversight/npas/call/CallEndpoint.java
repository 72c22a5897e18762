package oversight.npas.call;

import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.PageToken;
import oversight.collaboration.endpoint.PageSize;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.npas.Span;
import oversight.npas.v1.Call;
import oversight.npas.v1.CallServiceGrpc.CallServiceImplBase;
import oversight.npas.v1.Cancellations;
import oversight.npas.v1.CountCancellationsRequest;
import oversight.npas.v1.CountDiversionsRequest;
import oversight.npas.v1.Diversions;
import oversight.npas.v1.GetCallRequest;
import oversight.npas.v1.GetResponseTimesRequest;
import oversight.npas.v1.ListCallsRequest;
import oversight.npas.v1.ListCallsResponse;
import oversight.npas.v1.ResponseTimes;
import oversight.service.database.CallerTransactions;
import oversight.service.error.NotFoundException;

/** Calls over gRPC. */
@Component
class CallEndpoint extends CallServiceImplBase {
  private static final int DEFAULT_PAGE = 1000;
  private static final int KEY_PARTS = 3;
  private static final Pattern ID = Pattern.compile("([0-9A-Z]{26})-([1-9][0-9]{0,8})");

  private final OwnCollaboration own;
  private final CallStore calls;
  private final ResponseTimeReader times;
  private final CallCounts counts;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  CallEndpoint(
      OwnCollaboration own,
      CallStore calls,
      ResponseTimeReader times,
      CallCounts counts,
      SignOffs signOffs,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.calls = calls;
    this.times = times;
    this.counts = counts;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void listCalls(ListCallsRequest request, StreamObserver<ListCallsResponse> response) {
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    Span span = span(request.getFrom(), request.getTo(), request.hasAsOf(), request.getAsOf());
    CallQuery query =
        new CallQuery(
            span,
            force(request.getForce()),
            request.getPriority().isEmpty() ? List.of() : List.of(request.getPriority()),
            request.getOutcome(),
            request.getDiverted(),
            request.getReference(),
            request.getPageToken().isEmpty()
                ? Optional.empty()
                : Optional.of(after(PageToken.parse(request.getPageToken(), KEY_PARTS))),
            size + 1);
    List<StoredCall> found = read("ListCalls", span, () -> calls.list(query));
    List<Call> page =
        PageSize.cut(found.stream().map(call -> CallMessages.call(own, call)).toList(), size);
    ListCallsResponse.Builder answer = ListCallsResponse.newBuilder().addAllCalls(page);
    if (found.size() > page.size()) {
      CallQuery.After last = found.get(page.size() - 1).place();
      answer.setNextPageToken(
          PageToken.of(last.requested(), last.reference(), String.valueOf(last.submission())));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void getCall(GetCallRequest request, StreamObserver<Call> response) {
    Matcher id = ID.matcher(own.id(CallMessages.CALLS, request.getName()));
    if (!id.matches()) {
      throw new NotFoundException(request.getName());
    }
    Span now = new Span(null, null, null);
    Call call =
        read(
            "GetCall",
            now,
            () ->
                calls
                    .find(id.group(1), Integer.parseInt(id.group(2)))
                    .map(found -> CallMessages.call(own, found))
                    .orElseThrow(() -> new NotFoundException(request.getName())));
    response.onNext(call);
    response.onCompleted();
  }

  @Override
  public void getResponseTimes(
      GetResponseTimesRequest request, StreamObserver<ResponseTimes> response) {
    Span span = span(request.getFrom(), request.getTo(), request.hasAsOf(), request.getAsOf());
    ResponseTimeReader.Question question =
        new ResponseTimeReader.Question(
            span,
            force(request.getForce()),
            request.getPrioritiesList(),
            request.getByForce(),
            request.getByPriority(),
            request.getEvery());
    response.onNext(read("GetResponseTimes", span, () -> times.read(question)));
    response.onCompleted();
  }

  @Override
  public void countCancellations(
      CountCancellationsRequest request, StreamObserver<Cancellations> response) {
    Span span = span(request.getFrom(), request.getTo(), request.hasAsOf(), request.getAsOf());
    String force = force(request.getForce());
    response.onNext(read("CountCancellations", span, () -> counts.cancellations(span, force)));
    response.onCompleted();
  }

  @Override
  public void countDiversions(CountDiversionsRequest request, StreamObserver<Diversions> response) {
    Span span = span(request.getFrom(), request.getTo(), request.hasAsOf(), request.getAsOf());
    String force = force(request.getForce());
    response.onNext(read("CountDiversions", span, () -> counts.diversions(span, force)));
    response.onCompleted();
  }

  private <T> T read(String action, Span span, Supplier<T> work) {
    Caller caller = CallerContext.current();
    T answer =
        transactions.read(
            caller,
            () -> {
              signOffs.await(span.asOf());
              return work.get();
            });
    views.record(caller, action, CallMessages.CALLS);
    return answer;
  }

  private static Span span(String from, String to, boolean given, Timestamp asOf) {
    return Span.of(from, to, given ? Optional.of(asOf) : Optional.empty());
  }

  private @Nullable String force(String named) {
    return named.isEmpty() ? null : own.force(named).code();
  }

  private static CallQuery.After after(List<String> key) {
    try {
      return new CallQuery.After(
          Instant.parse(key.get(0)).toString(), key.get(1), PageToken.number(key.get(2)));
    } catch (DateTimeException forged) {
      throw PageToken.bad();
    }
  }
}
