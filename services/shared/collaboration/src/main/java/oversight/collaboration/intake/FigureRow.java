package oversight.collaboration.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.Period;
import oversight.collaboration.rule.CellName;
import oversight.collaboration.rule.Place;
import oversight.returns.v1.Symbol;

/**
 * A row that was understood: exactly one of value and symbol.
 *
 * @param row of the file, the header being 1
 * @param measure the code of the part
 * @param force ONS code; empty for the collaboration as a whole
 * @param breakdown keys in order; empty for the whole
 * @param period what it is for
 * @param value exact
 * @param symbol why there is no value
 * @param note what the supplier wrote beside it
 * @param sheet of the workbook; empty for a file without sheets
 */
record FigureRow(
    int row,
    String measure,
    String force,
    String breakdown,
    Period period,
    @Nullable BigDecimal value,
    @Nullable Symbol symbol,
    String note,
    String sheet) {
  /** Where it stands in the file. */
  Place place() {
    return new Place(sheet, row);
  }

  /** Where every part may have a value beside it. */
  CellName cell() {
    return new CellName(force, breakdown, period.id());
  }
}
