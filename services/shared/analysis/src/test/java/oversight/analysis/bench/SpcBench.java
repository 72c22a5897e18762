package oversight.analysis.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import oversight.analysis.Reference;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Series;
import oversight.analysis.spc.Polarity;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcSettings;

/** Charts of 100,000 monthly series of 60 points, with all rules, as services ask for them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SpcBench {

  private static final int SERIES = 100_000;
  private static final int DIFFERENT = 1_000;

  /** What is charted: counts, or rates with all their digits. */
  @Param({"counts", "rates"})
  public String of = "counts";

  private List<Series> series = List.of();
  private final SpcSettings settings =
      SpcSettings.standard()
          .withPolarity(Polarity.LOWER_IS_BETTER)
          .withTarget(BigDecimal.valueOf(40))
          .neverNegative();

  @Setup
  public void fill() {
    Random random = new Random(20261122);
    series = IntStream.range(0, DIFFERENT).mapToObj(_ -> one(random)).toList();
  }

  private Series one(Random random) {
    return Reference.monthly(
        IntStream.range(0, 60)
            .mapToObj(at -> value(random, 40 + (at > 40 ? random.nextInt(12) : 0)))
            .toList());
  }

  private BigDecimal value(Random random, int level) {
    BigDecimal count = BigDecimal.valueOf(level + Math.round(8 * random.nextGaussian()));
    return of.equals("counts")
        ? count
        : Ratio.PER_CENT
            .of(Reading.of(count.longValue()), Reading.of(180 + random.nextInt(60)))
            .amount()
            .orElseThrow();
  }

  @Benchmark
  public void chart(Blackhole hole) {
    for (int at = 0; at < SERIES; at++) {
      SpcChart chart = SpcChart.of(series.get(at % DIFFERENT), settings);
      hole.consume(chart.variation());
      hole.consume(chart.assurance());
      hole.consume(chart);
    }
  }

  public static void main(String[] args) throws Exception {
    Benches.run(SpcBench.class, "100,000 series of 60 points, all rules, one core", 1000, "ms");
  }
}
