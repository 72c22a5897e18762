package oversight.portal.web.fake;

import io.grpc.stub.StreamObserver;
import oversight.governance.v1.ListRegisterSummariesRequest;
import oversight.governance.v1.ListRegisterSummariesResponse;
import oversight.governance.v1.RegisterSummary;
import oversight.governance.v1.RegisterSummaryServiceGrpc.RegisterSummaryServiceImplBase;
import oversight.portal.clients.RegisterModels;

/**
 * Says of every register that two of three records are current, and of actions that one is late.
 */
public final class FakeSummaries extends RegisterSummaryServiceImplBase {
  @Override
  public void listRegisterSummaries(
      ListRegisterSummariesRequest request,
      StreamObserver<ListRegisterSummariesResponse> response) {
    ListRegisterSummariesResponse.Builder answer = ListRegisterSummariesResponse.newBuilder();
    RegisterModels.all()
        .forEach(model ->
            answer.addRegisters(
                RegisterSummary.newBuilder()
                    .setRegister(model.collection())
                    .setTotal(3)
                    .setCurrent(2)
                    .setOverdue(model.collection().equals("actions") ? 1 : 0)));
    response.onNext(answer.build());
    response.onCompleted();
  }
}
