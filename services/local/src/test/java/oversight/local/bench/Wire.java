package oversight.local.bench;

import com.google.protobuf.ByteString;
import com.google.type.Decimal;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import oversight.local.RunningPlatform;
import oversight.returns.v1.FigureRowInput;
import oversight.returns.v1.FigureRows;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;

/** Native gRPC through the platform's door. */
final class Wire implements AutoCloseable {
  private static final int CHUNK = 1 << 18;
  private static final int ROWS_AT_ONCE = 1000;

  private final RunningPlatform platform;
  private final ManagedChannel channel;
  private final Map<String, String> tokens = new HashMap<>();

  Wire(RunningPlatform platform) {
    this.platform = platform;
    URI door = URI.create(platform.publicUrl());
    this.channel =
        NettyChannelBuilder.forAddress(door.getHost(), door.getPort()).usePlaintext().build();
  }

  /** Sends a file in chunks. */
  Submission sendFile(UploadHeader header, byte[] file) {
    return send(
        header,
        IntStream.iterate(0, from -> from < file.length, from -> from + CHUNK)
            .mapToObj(from ->
                UploadSubmissionRequest.newBuilder()
                    .setChunk(ByteString.copyFrom(file, from, Math.min(CHUNK, file.length - from)))
                    .build())
            .iterator());
  }

  /** Sends the file's rows as typed ones. */
  Submission sendRows(UploadHeader header, byte[] file) {
    Iterator<String> lines = new String(file, StandardCharsets.UTF_8).lines().skip(1).iterator();
    return send(
        header,
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return lines.hasNext();
          }

          @Override
          public UploadSubmissionRequest next() {
            FigureRows.Builder rows = FigureRows.newBuilder();
            for (int i = 0; i < ROWS_AT_ONCE && lines.hasNext(); i++) {
              String[] cells = lines.next().split(",", -1);
              rows.addRows(
                  FigureRowInput.newBuilder()
                      .setMeasure(cells[0])
                      .setPeriod(cells[1])
                      .setBreakdown(cells[2])
                      .setValue(Decimal.newBuilder().setValue(cells[3])));
            }
            return UploadSubmissionRequest.newBuilder().setRows(rows).build();
          }
        });
  }

  /** Signs a submission off. */
  void signOff(String approver, Submission submission) {
    SubmissionServiceGrpc.newBlockingStub(as(approver))
        .signOffSubmission(
            SignOffSubmissionRequest.newBuilder().setName(submission.getName()).build());
  }

  /** Asks for tokens anew, outside what is timed. */
  void renewTokens(String... users) {
    for (String user : users) {
      tokens.put(user, platform.token(user));
    }
  }

  /** Somebody's token. */
  String token(String user) {
    return tokens.computeIfAbsent(user, platform::token);
  }

  /** A channel in somebody's name, for the motorway police. */
  Channel as(String user) {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
        "Bearer " + token(user));
    headers.put(
        Metadata.Key.of("oversight-collaboration", Metadata.ASCII_STRING_MARSHALLER), "cmpg");
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  private Submission send(UploadHeader header, Iterator<UploadSubmissionRequest> parts) {
    CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();
    SubmissionServiceGrpc.newStub(as("systems.staffordshire"))
        .uploadSubmission(new Sending(header, parts, answer));
    return answer.join().getSubmission();
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  /** Sends whatever can be taken, whenever it can be. */
  private static final class Sending
      implements ClientResponseObserver<UploadSubmissionRequest, UploadSubmissionResponse> {
    private final UploadHeader header;
    private final Iterator<UploadSubmissionRequest> parts;
    private final CompletableFuture<UploadSubmissionResponse> answer;
    private boolean begun;
    private boolean ended;

    Sending(
        UploadHeader header,
        Iterator<UploadSubmissionRequest> parts,
        CompletableFuture<UploadSubmissionResponse> answer) {
      this.header = header;
      this.parts = parts;
      this.answer = answer;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<UploadSubmissionRequest> request) {
      request.setOnReadyHandler(() -> {
        if (!begun) {
          begun = true;
          request.onNext(UploadSubmissionRequest.newBuilder().setHeader(header).build());
        }
        while (request.isReady() && parts.hasNext()) {
          request.onNext(parts.next());
        }
        if (!parts.hasNext() && !ended) {
          ended = true;
          request.onCompleted();
        }
      });
    }

    @Override
    public void onNext(UploadSubmissionResponse received) {
      answer.complete(received);
    }

    @Override
    public void onError(Throwable refused) {
      answer.completeExceptionally(refused);
    }

    @Override
    public void onCompleted() {
      // The answer came before.
    }
  }
}
