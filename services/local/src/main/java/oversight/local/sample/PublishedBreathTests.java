package oversight.local.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oversight.region.Force;
import oversight.region.Region;

/**
 * The Home Office's published breath tests as each force would have sent them, quarter by quarter.
 */
final class PublishedBreathTests {
  private static final Map<String, String> MEASURES =
      Map.of(
          "breath_tests", "CM03.tests",
          "breath_tests_positive_or_refused", "CM03.failures");
  private static final String HEADER = "measure,period,breakdown,value,note\n";
  private static final String NOTE = "Published by the Home Office (BT_01)";

  private PublishedBreathTests() {}

  /** A return for each force and quarter, the oldest quarter first. */
  static List<Return> returns(Region region) {
    return returns(region, Resources.read("breath_tests_monthly.csv"));
  }

  static List<Return> returns(Region region, String published) {
    // By quarter, then by force.
    Map<String, Map<String, StringBuilder>> files = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(published)) {
      for (NamedCsvRecord row : rows) {
        Force force = region.force(row.getField("force_code")).orElseThrow();
        files
            .computeIfAbsent(
                FinancialQuarter.of(YearMonth.parse(row.getField("period"))),
                quarter -> new TreeMap<>())
            .computeIfAbsent(force.slug(), slug -> new StringBuilder(HEADER))
            .append(line(row));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    List<Return> returns = new ArrayList<>();
    files.forEach((quarter, forces) ->
        forces.forEach((force, csv) ->
            returns.add(
                new Return(
                    "cmpg",
                    force,
                    quarter,
                    "",
                    csv.toString(),
                    "systems." + force,
                    "approver." + force))));
    return returns;
  }

  private static String line(NamedCsvRecord row) {
    String measure = MEASURES.get(row.getField("measure"));
    if (measure == null) {
      throw new IllegalStateException("Unknown series: " + row.getField("measure"));
    }
    return "%s,%s,,%s,%s%n"
        .formatted(measure, row.getField("period"), row.getField("value"), NOTE)
        .replace(System.lineSeparator(), "\n");
  }
}
