package oversight.governance.feed;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oversight.identity.grpc.TokenRelayInterceptor;
import oversight.region.Collaboration;
import oversight.returns.v1.FollowReportsRequest;
import oversight.returns.v1.GetPublicReportRequest;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.ListReportEventsRequest;
import oversight.returns.v1.ListReportEventsResponse;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportEvent;
import oversight.returns.v1.ReportServiceGrpc;
import oversight.returns.v1.ReportServiceGrpc.ReportServiceBlockingStub;

/** A collaboration's reports, asked for in the service's own name. Connects when first asked. */
final class CollaborationClient implements AutoCloseable {
  /** A report carries its content twice, as message and as the bytes that were hashed. */
  private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

  private static final long FETCH_SECONDS = 30;
  private static final long LIST_SECONDS = 5;
  private static final long KEEP_ALIVE_SECONDS = 30;

  private final Collaboration collaboration;
  private final ManagedChannel channel;
  private final ReportServiceBlockingStub reports;
  private final ReportServiceBlockingStub open;

  CollaborationClient(Collaboration collaboration, String address, Supplier<String> token) {
    this.collaboration = collaboration;
    this.channel =
        Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
            .maxInboundMessageSize(LARGEST_ANSWER)
            // A feed may be silent for weeks; a dead connection must be noticed all the same.
            .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
            .build();
    this.open = ReportServiceGrpc.newBlockingStub(channel);
    this.reports = open.withInterceptors(new TokenRelayInterceptor(token));
  }

  Collaboration collaboration() {
    return collaboration;
  }

  /** The feed after a cursor; ends only when the call breaks or the caller's context ends. */
  Iterator<ReportEvent> follow(String after) {
    return reports.followReports(FollowReportsRequest.newBuilder().setAfter(after).build());
  }

  /** A page of the feed after a cursor. */
  ListReportEventsResponse list(String after) {
    return reports
        .withDeadlineAfter(LIST_SECONDS, TimeUnit.SECONDS)
        .listReportEvents(ListReportEventsRequest.newBuilder().setAfter(after).build());
  }

  /** The report version that an event announces. */
  Report fetch(ReportEvent event) {
    return reports
        .withDeadlineAfter(FETCH_SECONDS, TimeUnit.SECONDS)
        .getReport(
            GetReportRequest.newBuilder()
                .setName(event.getReport())
                .setVersion(event.getVersion())
                .build());
  }

  /** The latest public version of a quarter's report, asked for without a token. */
  PublicReport fetchPublic(String quarter) {
    return open.withDeadlineAfter(FETCH_SECONDS, TimeUnit.SECONDS)
        .getPublicReport(
            GetPublicReportRequest.newBuilder()
                .setName(
                    "collaborations/%s/publicReports/%s".formatted(collaboration.slug(), quarter))
                .build());
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
