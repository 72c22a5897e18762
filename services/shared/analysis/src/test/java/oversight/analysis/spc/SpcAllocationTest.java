package oversight.analysis.spc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import oversight.analysis.Reference;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Series;

/** A longer series costs longer arrays of plain numbers, and not one object more. */
class SpcAllocationTest {

  private static final int FEW = 60;

  /** So many more that the digits of mean and limits, which differ, count for nothing. */
  private static final int MANY = 900;

  private static final int CHARTS = 1_000;

  /** The first are interpreted, and make what the compiler does without. */
  private static final int ROUNDS = 6;

  /** The smallest object in Java takes 16 bytes; the arrays of a point take less than 48. */
  private static final double ARRAYS_OF_A_POINT = 48;

  private static final SpcChart[] CHARTED = new SpcChart[CHARTS];

  @Test
  void countsMakeNothingForAPoint() {
    assertThat(bytesOfAPoint(SpcAllocationTest::counts)).isLessThan(ARRAYS_OF_A_POINT);
  }

  @Test
  void ratesWithAllTheirDigitsMakeNothingForAPoint() {
    assertThat(bytesOfAPoint(SpcAllocationTest::rates)).isLessThan(ARRAYS_OF_A_POINT);
  }

  private static double bytesOfAPoint(IntFunction<Series> series) {
    Series few = series.apply(FEW);
    Series many = series.apply(MANY);
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      least = Math.min(least, (bytes(many) - bytes(few)) / (MANY - FEW));
    }
    return least;
  }

  private static double bytes(Series series) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    chart(series);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(CHARTED).doesNotContainNull();
    return bytes / (double) CHARTS;
  }

  private static void chart(Series series) {
    for (int time = 0; time < CHARTS; time++) {
      CHARTED[time] = SpcChart.of(series, SpcSettings.standard());
    }
  }

  private static Series counts(int points) {
    Random random = new Random(7);
    return Reference.monthly(
        IntStream.range(0, points).mapToObj(_ -> number(30 + random.nextInt(20))).toList());
  }

  /** From 9 to 21 per cent, so that their scales differ. */
  private static Series rates(int points) {
    Random random = new Random(7);
    return Reference.monthly(
        IntStream.range(0, points)
            .mapToObj(_ ->
                Ratio.PER_CENT
                    .of(Reading.of(20 + random.nextInt(20)), Reading.of(190 + random.nextInt(30)))
                    .amount()
                    .orElseThrow())
            .toList());
  }

  private static BigDecimal number(int count) {
    return BigDecimal.valueOf(count);
  }
}
