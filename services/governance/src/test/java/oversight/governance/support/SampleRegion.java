package oversight.governance.support;

import io.grpc.StatusRuntimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import oversight.governance.v1.CirculatePackRequest;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.GetPackRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.ReportContent;

/** The four collaborations of the sample region and the running service that follows them. */
public final class SampleRegion implements AutoCloseable {
  private final Map<String, FakeCollaboration> collaborations = new LinkedHashMap<>();
  private final RunningGovernance governance;

  /** Starts all of it. */
  public SampleRegion() {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String slug : new String[] {"rocu", "cmpg", "ctu", "npas"}) {
      FakeCollaboration collaboration = FakeCollaboration.start();
      collaborations.put(slug, collaboration);
      addresses.put(slug, collaboration.address());
    }
    governance = RunningGovernance.start(addresses);
  }

  /** The service. */
  public RunningGovernance governance() {
    return governance;
  }

  /** Publishes a version of a report. */
  public void publish(ReportContent content, int version) {
    FakeCollaboration collaboration = collaborations.get(content.getCollaboration());
    if (collaboration == null) {
      throw new IllegalArgumentException("No such collaboration.");
    }
    collaboration.publish(Reports.published(content, version));
  }

  /** Publishes a version of a report for everybody. */
  public void publishForAll(PublicReport report) {
    FakeCollaboration collaboration = collaborations.get(report.getContent().getCollaboration());
    if (collaboration == null) {
      throw new IllegalArgumentException("No such collaboration.");
    }
    collaboration.publish(report);
  }

  /** Opens a pack as the officer. */
  public Pack create(String quarter) {
    return governance
        .rpo()
        .createPack(
            CreatePackRequest.newBuilder()
                .setQuarter(quarter)
                .setMeetingDate("2016-02-16")
                .setExecutiveSummary(
                    "Forces tested more drivers in December.\n\nOne campaign explains it.")
                .build());
  }

  /** Compiles a pack as the officer. */
  public Pack compile(Pack pack) {
    return governance
        .rpo()
        .compilePack(CompilePackRequest.newBuilder().setName(pack.getName()).build());
  }

  /** Circulates a pack as the officer. */
  public Pack circulate(Pack pack) {
    return governance
        .rpo()
        .circulatePack(CirculatePackRequest.newBuilder().setName(pack.getName()).build());
  }

  /**
   * The pack as a reader gets it.
   *
   * @throws StatusRuntimeException where the reader may not
   */
  public static Pack get(PackServiceBlockingStub reader, Pack pack) {
    return reader.getPack(GetPackRequest.newBuilder().setName(pack.getName()).build());
  }

  @Override
  public void close() {
    governance.close();
    collaborations.values().forEach(FakeCollaboration::close);
  }
}
