package oversight.governance.support;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import oversight.returns.v1.FollowReportsRequest;
import oversight.returns.v1.GetPublicReportRequest;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.ListReportEventsRequest;
import oversight.returns.v1.ListReportEventsResponse;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportEvent;
import oversight.returns.v1.ReportServiceGrpc.ReportServiceImplBase;

/** A collaboration over real gRPC, with a feed that breaks as often as a test asks. */
public final class FakeCollaboration implements AutoCloseable {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final List<Report> published = new ArrayList<>();
  private final List<PublicReport> open = new ArrayList<>();
  private final List<StreamObserver<ReportEvent>> followers = new ArrayList<>();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final AtomicInteger breaks = new AtomicInteger();
  private final AtomicInteger follows = new AtomicInteger();
  private final Server server;
  private boolean streams = true;

  private FakeCollaboration(int port) {
    try {
      server =
          Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
              .addService(new Feed())
              .intercept(new TokenReader())
              .build()
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts one. */
  public static FakeCollaboration start() {
    return new FakeCollaboration(0);
  }

  /** Starts one on a port of the test's choice. */
  public static FakeCollaboration startOn(int port) {
    return new FakeCollaboration(port);
  }

  /** {@code localhost:12345}. */
  public String address() {
    return "localhost:" + server.getPort();
  }

  /** Breaks the stream after so many more events, each time it has begun anew. */
  public void breakAfterEachEvent(int times) {
    breaks.set(times);
  }

  /** From now on new events are listed and not streamed. */
  public synchronized void stopStreaming() {
    streams = false;
  }

  /** The tokens that callers brought. */
  public Set<String> tokens() {
    return Set.copyOf(tokens);
  }

  /** How often the feed was followed anew. */
  public int follows() {
    return follows.get();
  }

  /** Publishes a version and tells the followers. */
  public synchronized void publish(Report report) {
    published.add(report);
    if (streams) {
      followers.forEach(follower -> follower.onNext(event(published.size() - 1)));
    }
  }

  /** Publishes a version for everybody. */
  public synchronized void publish(PublicReport report) {
    open.add(report);
  }

  /** Puts another report where one stood, as an honest collaboration never does. */
  public synchronized void replace(Report report, Report other) {
    published.set(published.indexOf(report), other);
  }

  private ReportEvent event(int index) {
    Report report = published.get(index);
    return ReportEvent.newBuilder()
        .setCursor("cursor-" + (index + 1))
        .setReport(report.getName())
        .setVersion(report.getVersion())
        .setQuarter(report.getContent().getQuarter())
        .setTitle(report.getContent().getTitle())
        .setMarking(report.getContent().getMarking())
        .setSha256(report.getSha256())
        .setPublishedBy(report.getPublishedBy())
        .setPublishTime(report.getPublishTime())
        .build();
  }

  private static int after(String cursor) {
    return cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring("cursor-".length()));
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class Feed extends ReportServiceImplBase {
    @Override
    public void followReports(FollowReportsRequest request, StreamObserver<ReportEvent> answers) {
      synchronized (FakeCollaboration.this) {
        follows.incrementAndGet();
        for (int index = after(request.getAfter()); streams && index < published.size(); index++) {
          answers.onNext(event(index));
          if (breaks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answers.onError(Status.UNAVAILABLE.asRuntimeException());
            return;
          }
        }
        followers.add(answers);
        ((ServerCallStreamObserver<ReportEvent>) answers).setOnCancelHandler(() -> forget(answers));
      }
    }

    @Override
    public void listReportEvents(
        ListReportEventsRequest request, StreamObserver<ListReportEventsResponse> answers) {
      synchronized (FakeCollaboration.this) {
        ListReportEventsResponse.Builder answer =
            ListReportEventsResponse.newBuilder().setCursor(request.getAfter());
        for (int index = after(request.getAfter()); index < published.size(); index++) {
          answer.addEvents(event(index)).setCursor("cursor-" + (index + 1));
        }
        answers.onNext(answer.build());
      }
      answers.onCompleted();
    }

    @Override
    public void getPublicReport(
        GetPublicReportRequest request, StreamObserver<PublicReport> answers) {
      synchronized (FakeCollaboration.this) {
        for (PublicReport report : open.reversed()) {
          if (report.getName().equals(request.getName())) {
            answers.onNext(report);
            answers.onCompleted();
            return;
          }
        }
      }
      answers.onError(Status.NOT_FOUND.asRuntimeException());
    }

    @Override
    public void getReport(GetReportRequest request, StreamObserver<Report> answers) {
      synchronized (FakeCollaboration.this) {
        for (Report report : published) {
          if (report.getName().equals(request.getName())
              && report.getVersion() == request.getVersion()) {
            answers.onNext(report);
            answers.onCompleted();
            return;
          }
        }
      }
      answers.onError(Status.NOT_FOUND.asRuntimeException());
    }
  }

  private synchronized void forget(StreamObserver<ReportEvent> follower) {
    followers.remove(follower);
  }

  private final class TokenReader implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      String token = headers.get(AUTHORIZATION);
      tokens.add(token == null ? "none" : token);
      return next.startCall(call, headers);
    }
  }
}
