package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was published of a measure for the whole country.
 *
 * @param name "England and Wales"
 * @param source who published it
 * @param periods by the id of a period: a number, or numerator and denominator of a ratio
 */
public record NationalFigures(String name, String source, Map<String, List<BigDecimal>> periods) {

  public NationalFigures {
    periods = Map.copyOf(periods);
    require(!source.isBlank(), "national figures need their source.");
    periods.forEach((period, numbers) ->
        require(
            numbers.size() == 1 || numbers.size() == 2,
            "the national figure of " + period + " is one number, or two of a ratio."));
  }

  /** The number or the two numbers of a period. */
  public Optional<List<BigDecimal>> of(String period) {
    return Optional.ofNullable(periods.get(period));
  }
}
