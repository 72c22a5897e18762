package oversight.region;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Published numbers by which figures become rates.
 *
 * @param people at 30 June of a year: mid-year population
 * @param officers at 31 March of a year: police officers, full-time equivalents
 */
public record Statistics(Table people, Table officers) {
  /** None on record. */
  public static final Statistics NONE = new Statistics(Table.EMPTY, Table.EMPTY);

  /**
   * One published series of each force.
   *
   * @param source who published it and what it is
   * @param byForce by ONS code and year
   */
  public record Table(String source, Map<String, NavigableMap<Integer, BigDecimal>> byForce) {
    /** Nothing on record. */
    public static final Table EMPTY = new Table("", Map.of());

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException where a number is not above zero
     */
    public Table {
      byForce = Map.copyOf(byForce);
      byForce.forEach((force, years) ->
          years.forEach((year, number) -> {
            if (number.signum() <= 0) {
              throw new IllegalArgumentException(
                  "The " + source + " of " + force + " in " + year + " must be above zero.");
            }
          }));
    }

    /** What is on record for a force and a year. */
    public Optional<BigDecimal> of(Force force, int year) {
      return Optional.ofNullable(byForce.getOrDefault(force.code(), new TreeMap<>()).get(year));
    }
  }
}
