package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.npas.v1.Call;
import oversight.npas.v1.CallServiceGrpc.CallServiceImplBase;
import oversight.npas.v1.Cancellations;
import oversight.npas.v1.CountCancellationsRequest;
import oversight.npas.v1.CountDiversionsRequest;
import oversight.npas.v1.Diversion;
import oversight.npas.v1.Diversions;
import oversight.npas.v1.GetCallRequest;
import oversight.npas.v1.GetResponseTimesRequest;
import oversight.npas.v1.ListCallsRequest;
import oversight.npas.v1.ListCallsResponse;
import oversight.npas.v1.ResponseTime;
import oversight.npas.v1.ResponseTimes;

/** Calls that say what was asked. */
final class FakeCalls extends CallServiceImplBase {
  @Override
  public void listCalls(ListCallsRequest request, StreamObserver<ListCallsResponse> observer) {
    Answer.with(
        observer,
        ListCallsResponse.newBuilder()
            .addCalls(
                Call.newBuilder()
                    .setReference(request.getReference())
                    .setForce(request.getForce())
                    .setPriority(request.getPriority())
                    .setOutcome(request.getOutcome())
                    .setReason(request.getDiverted() ? "diverted" : ""))
            .build());
  }

  @Override
  public void getCall(GetCallRequest request, StreamObserver<Call> observer) {
    Answer.with(observer, Call.newBuilder().setName(request.getName()).build());
  }

  @Override
  public void getResponseTimes(
      GetResponseTimesRequest request, StreamObserver<ResponseTimes> observer) {
    Answer.with(
        observer,
        ResponseTimes.newBuilder()
            .addLines(
                ResponseTime.newBuilder()
                    .setForce(request.getByForce() ? "by force" : "")
                    .setPriority(String.join("+", request.getPrioritiesList()))
                    .setPeriod(request.getEvery().name()))
            .build());
  }

  @Override
  public void countCancellations(
      CountCancellationsRequest request, StreamObserver<Cancellations> observer) {
    Answer.with(observer, Cancellations.newBuilder().setRequested(7).build());
  }

  @Override
  public void countDiversions(CountDiversionsRequest request, StreamObserver<Diversions> observer) {
    Answer.with(
        observer,
        Diversions.newBuilder()
            .addLines(Diversion.newBuilder().setAskedBy(request.getForce()))
            .build());
  }
}
