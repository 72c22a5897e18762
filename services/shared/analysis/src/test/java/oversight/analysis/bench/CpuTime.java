package oversight.analysis.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation in milliseconds, collector and compiler included: what the
 * clock would say on a machine with nothing else to do.
 */
public final class CpuTime implements InternalProfiler {

  /** What the figure is called among the results. */
  static final String LABEL = "cpu.time";

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private long before;

  @Override
  public String getDescription() {
    return "Processor time of an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = system.getProcessCpuTime();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long nanoseconds = system.getProcessCpuTime() - before;
    double each = nanoseconds / 1e6 / Math.max(1, result.getMetadata().getAllOps());
    return List.of(new ScalarResult(LABEL, each, "ms/op", AggregationPolicy.AVG));
  }
}
