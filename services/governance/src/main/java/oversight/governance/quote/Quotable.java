package oversight.governance.quote;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure of a pack to which words can refer: the quarter's value of one measure and force.
 *
 * @param reference what is written: {@code {{CM03.tests|west-mercia}}}
 * @param measure {@code CM03.tests}
 * @param title "Breath tests"
 * @param force the force's slug; empty for the whole
 * @param forceTitle "West Mercia", or the whole's row
 * @param display as a page shows it: "2,854"
 * @param value the figure itself, unrounded; empty where a symbol stands in its place
 * @param comparisons what it is compared with, the differences and the changes in per cent
 * @param address the page that shows its provenance
 */
public record Quotable(
    String reference,
    String measure,
    String title,
    String force,
    String forceTitle,
    String display,
    Optional<BigDecimal> value,
    List<BigDecimal> comparisons,
    String address) {
  /** Copies the comparisons. */
  public Quotable {
    comparisons = List.copyOf(comparisons);
  }

  /** "Breath tests, West Mercia". */
  public String description() {
    return title + ", " + forceTitle;
  }
}
