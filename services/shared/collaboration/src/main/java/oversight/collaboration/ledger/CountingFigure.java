package oversight.collaboration.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.Symbol;

/**
 * A figure that counts, with who supplied and who signed it.
 *
 * @param measure the code of the part
 * @param force the force it is about, by ONS code; empty for the collaboration as a whole
 * @param breakdown keys in order; empty for the whole
 * @param period id
 * @param periodStart its first day
 * @param value exact, or null where there is a symbol
 * @param symbol why there is no value, or null
 * @param note what the supplier wrote beside it
 * @param submission id of the one that supplied it
 * @param sheet of its workbook; empty for a file without sheets
 * @param row of its file
 * @param supplier a force's ONS code, or the collaboration's slug
 * @param uploadedBy user name
 * @param signedOffBy user name
 * @param signOffTime when it began to count
 * @param carriedBy id of the submission that carried it forward unchanged; empty for none
 * @param revised whether an earlier signed-off figure stood in its place
 */
public record CountingFigure(
    String measure,
    String force,
    String breakdown,
    String period,
    LocalDate periodStart,
    @Nullable BigDecimal value,
    @Nullable Symbol symbol,
    String note,
    String submission,
    String sheet,
    int row,
    String supplier,
    String uploadedBy,
    String signedOffBy,
    Instant signOffTime,
    String carriedBy,
    boolean revised) {
  /** How the note of a figure begins that is made up to show the platform. */
  public static final String ILLUSTRATIVE = "Illustrative";

  /** The same, counting from another instant. */
  CountingFigure countingSince(Instant since) {
    return new CountingFigure(
        measure,
        force,
        breakdown,
        period,
        periodStart,
        value,
        symbol,
        note,
        submission,
        sheet,
        row,
        supplier,
        uploadedBy,
        signedOffBy,
        since,
        carriedBy,
        revised);
  }

  /** Whether its note says that it is made up to show the platform. */
  public boolean illustrative() {
    return note.startsWith(ILLUSTRATIVE);
  }
}
