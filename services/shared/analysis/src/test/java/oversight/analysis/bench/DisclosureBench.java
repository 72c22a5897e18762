package oversight.analysis.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import oversight.analysis.disclosure.PublicTable;
import oversight.analysis.disclosure.Suppression;
import oversight.analysis.disclosure.Suppressor;
import oversight.analysis.disclosure.Tables;

/**
 * Disclosure control of a table of 50 x 40 counts with subtotals and totals of rows and columns.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DisclosureBench {

  /** How many of a hundred counts are small. */
  @Param({"2", "10", "25", "50", "100"})
  public int small;

  private PublicTable table = PublicTable.of(java.util.List.of(), java.util.List.of());

  @Setup
  public void fill() {
    table = Tables.twoLevels(50, 40, 10, 8, small, 20261122L);
  }

  @Benchmark
  public Suppression suppress() {
    return Suppressor.suppress(table);
  }

  public static void main(String[] args) throws Exception {
    Benches.run(
        DisclosureBench.class, "disclosure control, 50 x 40, two levels of totals", 100, "ms");
  }
}
