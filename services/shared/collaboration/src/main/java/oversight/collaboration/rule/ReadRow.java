package oversight.collaboration.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.Period;
import oversight.collaboration.catalogue.CataloguePart;

/**
 * A row as far as it was understood. What was not is null, and the rules that ask for it are not
 * asked.
 *
 * @param row its number in the file
 * @param part what was counted
 * @param force the force it is about, by ONS code; empty for the collaboration as a whole
 * @param period what it is for
 * @param breakdown keys in order; empty for the whole
 * @param value null too where there is a symbol
 * @param hasNote whether something is written beside it
 */
public record ReadRow(
    int row,
    CataloguePart part,
    @Nullable String force,
    @Nullable Period period,
    @Nullable String breakdown,
    @Nullable BigDecimal value,
    boolean hasNote) {}
