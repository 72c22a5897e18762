package oversight.local.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.PlatformUnderTest;
import oversight.local.RunningPlatform;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.FollowReportsRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ReportEvent;
import oversight.returns.v1.ReportServiceGrpc;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;

/** Native gRPC through the same port as the pages. */
@ExtendWith(PlatformUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeGrpcIT {
  private final RunningPlatform platform;
  private final ManagedChannel channel;

  NativeGrpcIT(RunningPlatform platform) {
    this.platform = platform;
    URI door = URI.create(platform.publicUrl());
    this.channel =
        NettyChannelBuilder.forAddress(door.getHost(), door.getPort()).usePlaintext().build();
  }

  @AfterAll
  void close() {
    channel.shutdownNow();
  }

  @Test
  void aForcesOwnSystemStreamsItsFigures() throws Exception {
    CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();
    StreamObserver<UploadSubmissionRequest> upload =
        SubmissionServiceGrpc.newStub(as("systems.warwickshire", "cmpg"))
            .withDeadlineAfter(60, TimeUnit.SECONDS)
            .uploadSubmission(observer(answer));
    upload.onNext(
        UploadSubmissionRequest.newBuilder()
            .setHeader(
                UploadHeader.newBuilder()
                    .setForce("warwickshire")
                    .setQuarter("2012-13-Q3")
                    .setSubmit(true))
            .build());
    for (String line :
        new String[] {
          "measure,period,breakdown,value,note\n",
          "CM03.tests,2012-10,,100,\n",
          "CM03.failures,2012-10,,7,\n"
        }) {
      upload.onNext(
          UploadSubmissionRequest.newBuilder()
              .setChunk(ByteString.copyFrom(line, StandardCharsets.UTF_8))
              .build());
    }
    upload.onCompleted();
    UploadSubmissionResponse received = answer.get(60, TimeUnit.SECONDS);
    assertThat(received.getSubmission().getState()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(received.getFindingsList())
        .anySatisfy(finding -> assertThat(finding.getCode()).isEqualTo("FIGURE_MISSING"));
    SubmissionServiceGrpc.newBlockingStub(as("approver.warwickshire", "cmpg"))
        .signOffSubmission(
            SignOffSubmissionRequest.newBuilder()
                .setName(received.getSubmission().getName())
                .build());
    assertThat(
            FigureServiceGrpc.newBlockingStub(as("pcc.warwickshire", "cmpg"))
                .listFigures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure("CM03")
                        .setFrom("2012-10")
                        .setTo("2012-10")
                        .build())
                .getFiguresList())
        .hasSize(2);
  }

  @Test
  void aRefusalArrivesWithItsDetails() {
    StatusRuntimeException refused =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () ->
                FigureServiceGrpc.newBlockingStub(as("pcc.warwickshire", "cmpg"))
                    .listFigures(ListFiguresRequest.newBuilder().setMeasure("CM99").build()));
    assertThat(reason(refused)).isEqualTo("MEASURE_UNKNOWN");
    StatusRuntimeException denied =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () ->
                FigureServiceGrpc.newBlockingStub(as("engineer", "cmpg"))
                    .listFigures(ListFiguresRequest.getDefaultInstance()));
    assertThat(denied.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.PERMISSION_DENIED);
    assertThat(reason(denied)).isEqualTo("PERMISSION_DENIED");
    StatusRuntimeException anonymous =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () ->
                FigureServiceGrpc.newBlockingStub(channel)
                    .listFigures(ListFiguresRequest.getDefaultInstance()));
    assertThat(anonymous.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.UNAUTHENTICATED);
  }

  @Test
  void theFeedIsFollowedFromACursor() {
    ReportServiceGrpc.ReportServiceBlockingStub reader =
        ReportServiceGrpc.newBlockingStub(as("pcc.warwickshire", "cmpg"))
            .withDeadlineAfter(30, TimeUnit.SECONDS);
    var events = reader.followReports(FollowReportsRequest.getDefaultInstance());
    ReportEvent first = events.next();
    ReportEvent second = events.next();
    ReportEvent resumed =
        reader
            .followReports(FollowReportsRequest.newBuilder().setAfter(first.getCursor()).build())
            .next();
    assertThat(resumed).isEqualTo(second);
  }

  private Channel as(String user, String collaboration) {
    Metadata headers = new Metadata();
    headers.put(key("authorization"), "Bearer " + platform.token(user));
    headers.put(key("oversight-collaboration"), collaboration);
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }

  private static String reason(StatusRuntimeException refused) {
    Status status = StatusProto.fromThrowable(refused);
    assertThat(status).as("details of " + refused).isNotNull();
    try {
      return status == null ? "" : status.getDetails(0).unpack(ErrorInfo.class).getReason();
    } catch (com.google.protobuf.InvalidProtocolBufferException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static <T> StreamObserver<T> observer(CompletableFuture<T> answer) {
    return new StreamObserver<>() {
      @Override
      public void onNext(T value) {
        answer.complete(value);
      }

      @Override
      public void onError(Throwable refused) {
        answer.completeExceptionally(refused);
      }

      @Override
      public void onCompleted() {
        // The answer came before.
      }
    };
  }
}
