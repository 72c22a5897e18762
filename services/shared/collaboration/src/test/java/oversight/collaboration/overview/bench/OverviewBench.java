package oversight.collaboration.overview.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.Part;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.GetOverviewRequest;
import oversight.returns.v1.Overview;
import oversight.returns.v1.SupplierKind;

/**
 * A commissioner's overview of the motorway group, computed from the ledger when asked, without a
 * cache: all measures, five years of four forces, over gRPC. Prints the median of five runs and the
 * target of 50 ms.
 */
public final class OverviewBench {
  private static final int QUARTERS = 20;
  private static final int WARM_UP = 300;
  private static final int CALLS = 40;
  private static final int RUNS = 5;
  private static final double TARGET_MILLISECONDS = 50;
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private OverviewBench() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    FinancialQuarter last = supply();
    var service =
        AnalysisServiceGrpc.newBlockingStub(
            Cmpg.SERVICE.as(Cmpg.ISSUER.token("pcc.west-mercia", "pcc-west-mercia", "pcc")));
    GetOverviewRequest request = GetOverviewRequest.newBuilder().setQuarter(last.id()).build();
    Overview overview = service.getOverview(request);
    for (int call = 0; call < WARM_UP; call++) {
      overview = service.getOverview(request);
    }
    double[] medians = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long[] times = new long[CALLS];
      for (int call = 0; call < CALLS; call++) {
        long start = System.nanoTime();
        overview = service.getOverview(request);
        times[call] = System.nanoTime() - start;
      }
      Arrays.sort(times);
      medians[run] = times[CALLS / 2] / NANOSECONDS_A_MILLISECOND;
    }
    Arrays.sort(medians);
    long numbers =
        overview.getMeasuresList().stream().filter(each -> each.getRegion().hasValue()).count();
    System.out.printf(
        Locale.ROOT,
        "GetOverview of cmpg, %d measures (%d with figures), %d quarters of 4 forces:"
            + " median %.1f ms (target %.0f ms)%n",
        overview.getMeasuresCount(),
        numbers,
        QUARTERS,
        medians[RUNS / 2],
        TARGET_MILLISECONDS);
    System.exit(0);
  }

  /** Every part of every measure for every force that it covers. */
  private static FinancialQuarter supply() {
    OwnCollaboration own = Cmpg.SERVICE.bean(OwnCollaboration.class);
    FinancialQuarter quarter = new FinancialQuarter(2006, 1);
    FinancialQuarter last = quarter;
    for (int number = 0; number < QUARTERS; number++) {
      last = quarter;
      for (var force : own.region().forces()) {
        sign(
            Cmpg.analyst(force.slug()),
            Cmpg.approver(force.slug()),
            quarter,
            rows(own, quarter, SupplierKind.SUPPLIER_KIND_FORCE, List.of(force.slug())));
      }
      sign(
          Cmpg.analyst("cmpg"),
          Cmpg.author(),
          quarter,
          rows(
              own,
              quarter,
              SupplierKind.SUPPLIER_KIND_UNIT,
              List.of("staffordshire", "west-mercia", "west-midlands")));
      quarter = quarter.next();
    }
    return last;
  }

  private static void sign(Clerk analyst, Clerk approver, FinancialQuarter quarter, String rows) {
    approver.signOff(analyst.submitted(quarter.id(), rows));
  }

  private static String rows(
      OwnCollaboration own, FinancialQuarter quarter, SupplierKind by, List<String> forces) {
    StringBuilder rows = new StringBuilder("measure,period,force,value\n");
    for (Measure measure : own.catalogue().measures()) {
      boolean forcesDo = measure.suppliedBy().contains(SupplierKind.SUPPLIER_KIND_FORCE);
      boolean mine = by == SupplierKind.SUPPLIER_KIND_FORCE ? forcesDo : !forcesDo;
      if (!mine
          || measure.coverage() == Coverage.COVERAGE_WHOLE
          || !measure.coverageUnit().isEmpty()) {
        continue;
      }
      List<String> periods =
          measure.frequency() == Frequency.FREQUENCY_MONTH
              ? quarter.months().stream().map(month -> month.id()).toList()
              : List.of(quarter.id());
      int size = 1000;
      for (Part part : measure.parts()) {
        for (String period : periods) {
          for (String force : forces) {
            rows.append(
                "%s,%s,%s,%d\n"
                    .formatted(
                        part.code(),
                        period,
                        force,
                        size + Math.floorMod((period + force).hashCode(), 97)));
          }
        }
        size /= 2;
      }
    }
    return rows.toString();
  }
}
