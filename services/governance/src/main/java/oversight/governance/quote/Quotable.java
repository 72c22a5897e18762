package oversight.governance.quote;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure of a pack to which words can refer: the quarter's value of one measure and force.
 *
 * @param reference what is written: {@code {{CM03.tests|west-mercia}}}
 * @param measure {@code CM03.tests}
 * @param title "Breath tests"
 * @param force the force's slug; empty for the whole
 * @param forceTitle "West Mercia", or the whole's row
 * @param display as a page shows it: "2,854"
 * @param values what a typed number may say of it: its value and its comparisons'
 * @param address the page that shows its provenance
 */
public record Quotable(
    String reference,
    String measure,
    String title,
    String force,
    String forceTitle,
    String display,
    List<BigDecimal> values,
    String address) {
  /** Copies the values. */
  public Quotable {
    values = List.copyOf(values);
  }

  /** "Breath tests, West Mercia". */
  public String description() {
    return title + ", " + forceTitle;
  }
}
