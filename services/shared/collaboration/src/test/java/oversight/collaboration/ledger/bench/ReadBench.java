package oversight.collaboration.ledger.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.FilledLedger;
import oversight.collaboration.ledger.Ledger;
import oversight.collaboration.running.Cmpg;
import oversight.identity.Caller;
import oversight.identity.CallerReader;
import oversight.service.database.CallerTransactions;

/**
 * A dashboard (30 measures, four forces, 20 quarters of three months) and the same as at an
 * instant, read where each return was sent once, where each was revised 20 times, and once the
 * ledger has grown to a hundred times the first. Argument: runs (25).
 */
public final class ReadBench {
  private static final int MEASURES = 30;
  private static final int QUARTERS = 20;
  private static final int FIGURES = MEASURES * 4 * QUARTERS * 3;
  private static final int ONCE = 1700;
  private static final int REVISED = 1720;
  private static final int REST = 1740;

  private ReadBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 25;
    FilledLedger.fill(ONCE, QUARTERS, MEASURES, 0, 0);
    double[] once = measure("sent once", ONCE, runs);
    FilledLedger.fill(REVISED, QUARTERS, MEASURES, 0, 20);
    double[] revised = measure("revised 20 times", REVISED, runs);
    // With the 21 above, 78 times as much again makes a hundred.
    FilledLedger.fill(REST, 2 * QUARTERS, MEASURES, 38, 0);
    double[] large = measure("sent once, 100 times the ledger", ONCE, runs);
    System.out.printf(
        "revised 20 times against once: now %.2f, as at %.2f; 100 times the ledger: now %.2f, as at"
            + " %.2f (at most 1.3)%n",
        revised[0] / once[0], revised[1] / once[1], large[0] / once[0], large[1] / once[1]);
    System.exit(0);
  }

  private static double[] measure(String what, int firstYear, int runs) {
    double now = median(firstYear, null, runs);
    double asAt = median(firstYear, Instant.parse("2020-01-01T12:00:00Z"), runs);
    System.out.printf(
        "%s: %,d figures now %.1f ms, as at an instant %.1f ms (medians of %d)%n",
        what, FIGURES, now, asAt, runs);
    return new double[] {now, asAt};
  }

  private static double median(int firstYear, @Nullable Instant asOf, int runs) {
    Caller office =
        Cmpg.SERVICE
            .bean(CallerReader.class)
            .read(Cmpg.ISSUER.token("pcc.west-midlands", "pcc-west-midlands", "pcc"));
    FigureQuery query =
        new FigureQuery(
            FilledLedger.measures(MEASURES),
            null,
            LocalDate.of(firstYear, 4, 1),
            LocalDate.of(firstYear + 5, 3, 31),
            asOf,
            "",
            Optional.empty(),
            FigureQuery.ALL);
    List<Double> times = new ArrayList<>();
    for (int run = -runs; run < runs; run++) {
      long start = System.nanoTime();
      int figures =
          Cmpg.SERVICE
              .bean(CallerTransactions.class)
              .read(office, () -> Cmpg.SERVICE.bean(Ledger.class).list(query))
              .size();
      if (figures != FIGURES) {
        throw new IllegalStateException(figures + " figures, and not " + FIGURES + ".");
      }
      if (run >= 0) {
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    return times.stream().sorted().toList().get(runs / 2);
  }
}
