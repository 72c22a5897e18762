package oversight.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import oversight.analysis.period.Month;
import oversight.analysis.period.Periods;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;

/** Reads the reference data of the tests and builds series. */
public final class Reference {

  private Reference() {}

  /** The rows of a plain CSV, by column name. */
  public static List<Map<String, String>> rows(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Reference.class.getResourceAsStream(resource), resource)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] header = lines.getFirst().split(",", -1);
      return lines.stream().skip(1).map(line -> row(header, line.split(",", -1))).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, String> row(String[] header, String[] cells) {
    Map<String, String> row = new HashMap<>();
    IntStream.range(0, header.length).forEach(at -> row.put(header[at], cells[at]));
    return row;
  }

  /** A cell of a row. */
  public static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  /** The numbers of a cell that holds several. */
  public static List<BigDecimal> numbers(String cell) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split(";", -1)).map(BigDecimal::new).toList();
  }

  /** A monthly series from January 2010. */
  public static Series monthly(List<BigDecimal> values) {
    return IntStream.range(0, values.size())
        .mapToObj(index -> Point.of(month(index), values.get(index)))
        .collect(Series.collector());
  }

  /** A monthly series of whole numbers from January 2010. */
  public static Series monthly(long... values) {
    return monthly(Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
  }

  /** The month so many after January 2010. */
  public static Month month(int index) {
    return new Month(java.time.YearMonth.of(2010, 1).plusMonths(index));
  }

  /** A force's published monthly breath tests. */
  public static Series breathTests(String force, String measure) {
    return rows("/breath_tests_monthly.csv").stream()
        .filter(row -> cell(row, "force_code").equals(force))
        .filter(row -> cell(row, "measure").equals(measure))
        .map(
            row -> Point.of(Periods.parse(cell(row, "period")), new BigDecimal(cell(row, "value"))))
        .collect(Series.collector());
  }
}
