package oversight.analysis.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a benchmark and prints the target beside the figure. */
final class Benches {

  private Benches() {}

  static void run(Class<?> bench, String what, double target, String unit) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(bench.getName() + "\\.")
                    .forks(1)
                    .warmupIterations(4)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(2))
                    .jvmArgsAppend("-XX:+UseSerialGC")
                    .addProfiler(CpuTime.class)
                    .addProfiler("gc")
                    .build())
            .run();
    for (RunResult result : results) {
      double figure = result.getPrimaryResult().getScore();
      double cpu = score(result, CpuTime.LABEL);
      String with =
          result.getParams().getParamsKeys().stream()
              .map(key -> " " + key + "=" + result.getParams().getParam(key))
              .reduce("", String::concat);
      System.out.printf(
          Locale.ROOT,
          "%s%s: %.1f %s by the clock, %.1f %s of processor time (target: under %.0f %s, ratio %.2f"
              + " and %.2f); %.0f bytes made; machine load %.1f%n",
          what,
          with,
          figure,
          unit,
          cpu,
          unit,
          target,
          unit,
          figure / target,
          cpu / target,
          score(result, "gc.alloc.rate.norm"),
          java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
  }

  private static double score(RunResult result, String label) {
    return Objects.requireNonNull(result.getSecondaryResults().get(label), label).getScore();
  }
}
