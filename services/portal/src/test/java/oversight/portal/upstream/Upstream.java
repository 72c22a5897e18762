package oversight.portal.upstream;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import oversight.portal.clients.RegisterModels;
import oversight.portal.web.fake.FakeRegister;
import oversight.portal.web.fake.FakeSearch;
import oversight.portal.web.fake.FakeSummaries;
import oversight.portal.web.fake.Text;

/** One real gRPC server that plays all four collaborations and governance. */
public final class Upstream {
  private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

  private final FakeSubmissions submissions = new FakeSubmissions();
  private final FakeFigures figures = new FakeFigures();
  private final FakeReports reports = new FakeReports();
  private final FakePacks packs = new FakePacks();
  private final AtomicReference<@Nullable StatusRuntimeException> refusal = new AtomicReference<>();
  private final AtomicReference<Metadata> headers = new AtomicReference<>(new Metadata());
  private final Server server;

  private Upstream() {
    try {
      NettyServerBuilder builder =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .maxInboundMessageSize(LARGEST_MESSAGE)
              .intercept(new Watching(headers, refusal))
              .addService(submissions)
              .addService(figures)
              .addService(reports)
              .addService(packs)
              .addService(FakeSearch.of("cmpg", Text.PLAIN))
              .addService(FakeSearch.ofRegisters(Text.PLAIN))
              .addService(new FakeSummaries())
              .addService(new FakeMeasures())
              .addService(new FakeAnalysis())
              .addService(new FakeMemberships())
              .addService(new FakeCapabilities())
              .addService(new FakeDisruptions())
              .addService(new FakeStrands())
              .addService(new FakeCharging())
              .addService(new FakeCalls())
              .addService(new FakeBudgets())
              .addService(new FakeAvailability());
      FakeMotorway.services().forEach(builder::addService);
      new FakeDiary().services().forEach(builder::addService);
      FakeTerrorismUnit.services().forEach(builder::addService);
      RegisterModels.all()
          .forEach(model -> builder.addService(new FakeRegister(model, text -> "=" + text)));
      server = builder.build().start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts one. */
  public static Upstream start() {
    return new Upstream();
  }

  /** Where it listens. */
  public String address() {
    return "localhost:" + server.getPort();
  }

  /** What suppliers send. */
  public FakeSubmissions submissions() {
    return submissions;
  }

  /** The ledger. */
  public FakeFigures figures() {
    return figures;
  }

  /** Reports and the feed. */
  public FakeReports reports() {
    return reports;
  }

  /** Packs. */
  public FakePacks packs() {
    return packs;
  }

  /** A header of the last call. */
  public @Nullable String header(String name) {
    return headers.get().get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
  }

  /** Makes the next call fail like this. */
  public void refuseNext(StatusRuntimeException how) {
    refusal.set(how);
  }

  /** A refusal as the services send it. */
  public static StatusRuntimeException refusal(
      io.grpc.Status.Code code,
      String reason,
      String message,
      BadRequest.FieldViolation... fields) {
    Status.Builder status =
        Status.newBuilder()
            .setCode(code.value())
            .setMessage(message)
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setDomain("oversight")
                        .setReason(reason)
                        .putMetadata("about", "a test")
                        .build()));
    if (fields.length > 0) {
      BadRequest.Builder request = BadRequest.newBuilder();
      for (BadRequest.FieldViolation field : fields) {
        request.addFieldViolations(field);
      }
      status.addDetails(Any.pack(request.build()));
    }
    return StatusProto.toStatusRuntimeException(status.build());
  }
}
