package oversight.gateway.grpc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.rpc.BadRequest;
import com.google.rpc.Status;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import oversight.gateway.support.Calls;
import oversight.gateway.support.Calls.Answer;
import oversight.gateway.support.Door;
import oversight.gateway.support.EchoService;
import oversight.gateway.support.Marking;

@Timeout(60)
final class GrpcPassageTest {
  private static final String CMPG = "oversight.cmpg.v1.EchoService";

  @SuppressWarnings("NullAway.Init")
  private static Door door;

  @BeforeAll
  static void open() {
    door = new Door();
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static Calls cmpg() {
    return Calls.of(door.channel(), CMPG, Calls.signedIn(door));
  }

  @Test
  void aUnaryCallPasses() {
    assertThat(cmpg().unary("hello")).isEqualTo("hello");
  }

  @Test
  void aMessageOfFourMebibytesPassesBothWays() {
    BytesValue large = BytesValue.of(ByteString.copyFrom(new byte[4 * 1024 * 1024]));
    assertThat(cmpg().unary(large)).isEqualTo(large);
  }

  @Test
  void headersAndTrailersPassBothWaysButNotThoseOfTheConnection() throws InterruptedException {
    Metadata headers = Calls.signedIn(door);
    headers.put(Metadata.Key.of("text", Metadata.ASCII_STRING_MARSHALLER), "of the caller");
    headers.put(Marking.BYTES, new byte[] {1, 2, -3});
    headers.put(Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER), "1.2.3.4");
    headers.put(Metadata.Key.of("cookie", Metadata.ASCII_STRING_MARSHALLER), "a=b");
    AtomicReference<Metadata> answered = new AtomicReference<>();
    AtomicReference<Metadata> ended = new AtomicReference<>();
    door.cmpg.metadata.clear();
    Calls.of(door.channel(), CMPG, headers)
        .through(MetadataUtils.newCaptureMetadataInterceptor(answered, ended))
        .unary("hello");

    Metadata arrived = door.cmpg.metadata.take();
    assertThat(arrived.get(Metadata.Key.of("text", Metadata.ASCII_STRING_MARSHALLER)))
        .isEqualTo("of the caller");
    assertThat(arrived.get(Marking.BYTES)).containsExactly(1, 2, -3);
    assertThat(arrived.get(Door.AUTHORIZATION)).startsWith("Bearer ey");
    assertThat(arrived.get(Metadata.Key.of("user-agent", Metadata.ASCII_STRING_MARSHALLER)))
        .contains("grpc-java");
    assertThat(arrived.keys())
        .doesNotContain(
            "x-forwarded-for", "cookie", "x-http2-scheme", "x-http2-stream-id", "accept");
    assertThat(answered.get().get(Marking.HEADER)).isEqualTo("of the server");
    assertThat(ended.get().get(Marking.TRAILER)).isEqualTo("at the end");
    assertThat(ended.get().get(Marking.BYTES)).containsExactly(0, -1, 127);
  }

  @Test
  void anErrorWithoutAMessageBeforeItKeepsItsDetailsAndTrailers() {
    StatusRuntimeException failure = Calls.failureOf(() -> cmpg().unary("refuse"));
    assertDetailed(failure);
  }

  @Test
  void anErrorAfterMessagesKeepsItsDetailsAndTrailers() {
    Iterator<BytesValue> messages = cmpg().many("then refuse");
    assertThat(messages.next()).isEqualTo(Calls.bytes("first"));
    assertDetailed(Calls.failureOf(messages::next));
  }

  private static void assertDetailed(StatusRuntimeException failure) {
    Status expected = StatusProto.fromThrowable(EchoService.refusal());
    assertThat(StatusProto.fromThrowable(failure)).isEqualTo(expected);
    assertThat(expected).isNotNull();
    assertThat(expected.getDetails(1).is(BadRequest.class)).isTrue();
    Metadata trailers = failure.getTrailers();
    assertThat(trailers).isNotNull();
    assertThat(trailers.get(Marking.TRAILER)).isEqualTo("at the end");
  }

  @Test
  void aServerStreamPassesInOrder() {
    Iterable<BytesValue> messages = () -> cmpg().many("10000");
    assertThat(messages).hasSize(10000).last().isEqualTo(Calls.bytes("message 9999"));
  }

  @Test
  void aConversationPassesMessageByMessage() throws InterruptedException {
    Answer answer = new Answer();
    StreamObserver<BytesValue> talk = cmpg().talk(answer);
    for (int i = 0; i < 100; i++) {
      talk.onNext(Calls.bytes("word " + i));
      assertThat(answer.events.take().message()).isEqualTo(Calls.bytes("word " + i));
    }
    talk.onCompleted();
    assertThat(answer.events.take()).isEqualTo(new Answer.Event(null, null));
  }

  @Test
  void fiftyMegabytesStreamUp() throws Exception {
    ByteString chunk = ByteString.copyFrom(new byte[256 * 1024]);
    assertThat(uploadInPace(cmpg(), chunk, 200)).isEqualTo(Long.toString(200L * chunk.size()));
  }

  private static String uploadInPace(Calls calls, ByteString chunk, int times) throws Exception {
    CompletableFuture<String> answered = new CompletableFuture<>();
    calls.upload(
        new ClientResponseObserver<BytesValue, BytesValue>() {
          private int sent;

          @Override
          public void beforeStart(ClientCallStreamObserver<BytesValue> call) {
            call.setOnReadyHandler(() -> {
              while (call.isReady() && sent < times) {
                call.onNext(BytesValue.of(chunk));
                if (++sent == times) {
                  call.onCompleted();
                }
              }
            });
          }

          @Override
          public void onNext(BytesValue value) {
            answered.complete(value.getValue().toStringUtf8());
          }

          @Override
          public void onError(Throwable failure) {
            answered.completeExceptionally(failure);
          }

          @Override
          public void onCompleted() {}
        });
    return answered.get(30, SECONDS);
  }

  @Test
  void anUploadThatIsRefusedHalfWayTellsWhy() throws InterruptedException {
    Answer answer = new Answer();
    StreamObserver<BytesValue> upload = cmpg().upload(answer);
    ByteString chunk = ByteString.copyFrom(new byte[16 * 1024]);
    for (int i = 0; i < 20; i++) {
      upload.onNext(BytesValue.of(chunk));
    }
    upload.onNext(Calls.bytes("refuse"));
    for (int i = 0; i < 200; i++) {
      upload.onNext(BytesValue.of(chunk));
    }
    Throwable failure = answer.events.take().failure();
    assertThat(failure).isNotNull();
    assertThat(Calls.info(failure).getReason()).isEqualTo("PERIOD_UNCLEAR");
  }

  @Test
  void aDeadlineReachesTheServerAndEndsTheCall() throws InterruptedException {
    door.cmpg.metadata.clear();
    Calls calls =
        cmpg()
            .with(
                CallOptions.DEFAULT.withDeadlineAfter(
                    300, java.util.concurrent.TimeUnit.MILLISECONDS));
    StatusRuntimeException failure = Calls.failureOf(() -> calls.unary("sleep"));
    assertThat(failure.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(door.cmpg.metadata.take().keys()).contains("grpc-timeout");
  }

  @Test
  void aCallersCancellationReachesTheServer() throws InterruptedException {
    CountDownLatch cancelled = door.cmpg.nextCancellation();
    Context.CancellableContext context = Context.current().withCancellation();
    context.run(() -> {
      Iterator<BytesValue> feed = cmpg().many("for ever");
      assertThat(feed.next()).isEqualTo(Calls.bytes("first"));
    });
    assertThat(cancelled.getCount()).isOne();
    context.cancel(null);
    assertThat(cancelled.await(5, SECONDS)).isTrue();
  }

  @Test
  void aThousandCallsAtOnceShareTheConnections() throws InterruptedException, ExecutionException {
    Calls calls = cmpg();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          IntStream.range(0, 1000)
              .mapToObj(i -> threads.submit(() -> calls.unary("call " + i)))
              .toList();
      for (int i = 0; i < 1000; i++) {
        assertThat(answers.get(i).get()).isEqualTo("call " + i);
      }
    }
  }

  @Test
  void threeHundredSilentFeedsDoNotHoldUpACall() {
    Calls calls = cmpg();
    List<ClientCall<BytesValue, BytesValue>> feeds =
        IntStream.range(0, 300).mapToObj(i -> calls.follow()).toList();
    assertThat(calls.unary("hello")).isEqualTo("hello");
    feeds.forEach(feed -> feed.cancel("enough", null));
  }

  @Test
  void theMetadataChoosesTheCollaboration() {
    Metadata headers = Calls.signedIn(door);
    headers.put(Door.COLLABORATION, "ctu");
    assertThat(Calls.of(door.channel(), "oversight.returns.v1.EchoService", headers).unary("who"))
        .isEqualTo("oversight.returns.v1.EchoService");
    assertThat(door.shared.metadata).isEmpty();
    assertThat(
            Calls.of(door.channel(), "oversight.ctu.v1.EchoService", Calls.signedIn(door))
                .unary("who"))
        .isEqualTo("oversight.ctu.v1.EchoService");
    assertThat(
            Calls.of(door.channel(), "oversight.governance.v1.EchoService", Calls.signedIn(door))
                .unary("who"))
        .isEqualTo("oversight.governance.v1.EchoService");
  }

  @Test
  void aCallThatNamesNoCollaborationIsToldWhichThereAre() {
    StatusRuntimeException failure =
        Calls.failureOf(() ->
            Calls.of(door.channel(), "oversight.returns.v1.EchoService", Calls.signedIn(door))
                .unary("who"));
    assertThat(failure.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.getStatus().getDescription())
        .contains("oversight-collaboration", "cmpg, ctu, gone");
    assertThat(Calls.info(failure).getReason()).isEqualTo("INVALID_FIELD");
    assertThat(Calls.info(failure).getDomain()).isEqualTo("oversight");
  }

  @Test
  void anUnknownCollaborationIsNotFound() {
    Metadata headers = Calls.signedIn(door);
    headers.put(Door.COLLABORATION, "nowhere");
    StatusRuntimeException failure =
        Calls.failureOf(() ->
            Calls.of(door.channel(), "oversight.returns.v1.EchoService", headers).unary("who"));
    assertThat(failure.getStatus().getCode()).isEqualTo(Code.NOT_FOUND);
    assertThat(Calls.info(failure).getReason()).isEqualTo("NOT_FOUND");
    assertThat(Calls.info(failure).getMetadataMap())
        .containsEntry("resource", "collaborations/nowhere");
  }

  @Test
  void aServiceThatNobodyOffersIsUnimplemented() {
    StatusRuntimeException failure =
        Calls.failureOf(() ->
            Calls.of(door.channel(), "oversight.elsewhere.v1.EchoService", Calls.signedIn(door))
                .unary("who"));
    assertThat(failure.getStatus().getCode()).isEqualTo(Code.UNIMPLEMENTED);
  }

  @Test
  void aCollaborationThatIsDownIsUnavailable() {
    Metadata headers = Calls.signedIn(door);
    headers.put(Door.COLLABORATION, "gone");
    StatusRuntimeException failure =
        Calls.failureOf(() ->
            Calls.of(door.channel(), "oversight.returns.v1.EchoService", headers).unary("who"));
    assertThat(failure.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
    assertThat(failure.getStatus().getDescription()).contains("gone does not answer");
    assertThat(Calls.info(failure).getReason()).isEqualTo("UNAVAILABLE");
  }

  @Test
  void healthAndReflectionAnswerForTheNamedCollaboration() throws Exception {
    Metadata headers = Calls.signedIn(door);
    headers.put(Door.COLLABORATION, "cmpg");
    var health =
        HealthGrpc.newBlockingStub(door.channel())
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
        .isEqualTo(ServingStatus.SERVING);

    CompletableFuture<ServerReflectionResponse> reflected = new CompletableFuture<>();
    StreamObserver<ServerReflectionRequest> asking =
        ServerReflectionGrpc.newStub(door.channel())
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
            .serverReflectionInfo(
                new StreamObserver<>() {
                  @Override
                  public void onNext(ServerReflectionResponse answer) {
                    reflected.complete(answer);
                  }

                  @Override
                  public void onError(Throwable failure) {
                    reflected.completeExceptionally(failure);
                  }

                  @Override
                  public void onCompleted() {}
                });
    asking.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    assertThat(reflected.get(10, SECONDS).getListServicesResponse().getServiceList())
        .anyMatch(service -> service.getName().equals("grpc.health.v1.Health"));
    asking.onCompleted();
  }
}
