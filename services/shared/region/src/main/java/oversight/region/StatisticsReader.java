package oversight.region;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import oversight.region.RegionDocument.StatisticsEntry;
import oversight.region.RegionDocument.TableEntry;

/** Reads the published numbers of {@code region.yaml}. */
final class StatisticsReader {
  private StatisticsReader() {}

  static Statistics read(@Nullable StatisticsEntry entry, List<Force> forces) {
    return entry == null
        ? Statistics.NONE
        : new Statistics(table(entry.people(), forces), table(entry.officers(), forces));
  }

  private static Statistics.Table table(@Nullable TableEntry entry, List<Force> forces) {
    if (entry == null) {
      return Statistics.Table.EMPTY;
    }
    Map<String, NavigableMap<Integer, BigDecimal>> byForce = new HashMap<>();
    entry
        .forces()
        .forEach((force, years) -> {
          NavigableMap<Integer, BigDecimal> numbers = new TreeMap<>();
          years.forEach((year, number) -> numbers.put(year, new BigDecimal(number)));
          byForce.put(RegionFile.find(forces, force).code(), numbers);
        });
    return new Statistics.Table(entry.source(), byForce);
  }
}
