package oversight.governance.grpc;

import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import org.springframework.stereotype.Component;
import oversight.governance.register.RegisterCounts;
import oversight.governance.register.RegisterCounts.Count;
import oversight.governance.v1.ListRegisterSummariesRequest;
import oversight.governance.v1.ListRegisterSummariesResponse;
import oversight.governance.v1.RegisterSummary;
import oversight.governance.v1.RegisterSummaryServiceGrpc.RegisterSummaryServiceImplBase;
import oversight.identity.grpc.CallerContext;

/** What stands on the registers over gRPC. */
@Component
class RegisterSummaryGrpcService extends RegisterSummaryServiceImplBase {
  private final RegisterCounts counts;

  RegisterSummaryGrpcService(RegisterCounts counts) {
    this.counts = counts;
  }

  @Override
  public void listRegisterSummaries(
      ListRegisterSummariesRequest request,
      StreamObserver<ListRegisterSummariesResponse> response) {
    ListRegisterSummariesResponse.Builder answer = ListRegisterSummariesResponse.newBuilder();
    counts.of(CallerContext.current()).forEach(count -> answer.addRegisters(summary(count)));
    response.onNext(answer.build());
    response.onCompleted();
  }

  private static RegisterSummary summary(Count count) {
    RegisterSummary.Builder summary =
        RegisterSummary.newBuilder()
            .setRegister(count.collection())
            .setTotal(count.total())
            .setCurrent(count.current())
            .setOverdue(count.overdue())
            .setDueSoon(count.dueSoon());
    Instant changed = count.changed();
    if (changed != null) {
      summary.setChangeTime(
          Timestamp.newBuilder().setSeconds(changed.getEpochSecond()).setNanos(changed.getNano()));
    }
    return summary.build();
  }
}
