package oversight.collaboration.analysis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Month;
import oversight.analysis.period.Periods;
import oversight.collaboration.running.Cmpg;

/** Five years of published breath tests of four forces, supplied to the motorway group once. */
final class BreathTests {
  static final Map<String, String> SLUGS =
      Map.of(
          "E23000014", "west-midlands",
          "E23000015", "staffordshire",
          "E23000016", "west-mercia",
          "E23000017", "warwickshire");
  private static boolean done;

  private BreathTests() {}

  /** Supplies and signs twenty quarters, unless that is done. */
  static synchronized void supplied() {
    if (done) {
      return;
    }
    done = true;
    Map<String, Map<String, StringBuilder>> returns = new TreeMap<>();
    for (NamedCsvRecord row : read("monthly.csv")) {
      String month = row.getField("period");
      String quarter = FinancialQuarter.holding(((Month) Periods.parse(month)).lastMonth()).id();
      returns
          .computeIfAbsent(SLUGS.get(row.getField("force_code")), force -> new LinkedHashMap<>())
          .computeIfAbsent(quarter, none -> new StringBuilder("measure,period,value,note\n"))
          .append("CM03.tests,%s,%s,As published.\n".formatted(month, row.getField("tests")))
          .append("CM03.failures,%s,%s,As published.\n".formatted(month, row.getField("failures")));
    }
    returns.forEach((force, quarters) ->
        quarters.forEach((quarter, file) ->
            Cmpg.approver(force).signOff(Cmpg.analyst(force).submitted(quarter, file.toString()))));
  }

  /** A table of the test's resources. */
  static List<NamedCsvRecord> read(String name) {
    try (InputStream file =
            Objects.requireNonNull(BreathTests.class.getResourceAsStream("/breath-tests/" + name));
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
