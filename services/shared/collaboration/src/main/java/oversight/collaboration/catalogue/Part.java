package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import org.jspecify.annotations.Nullable;
import oversight.returns.v1.Unit;

/**
 * What is uploaded of a measure.
 *
 * @param code stands in an upload: {@code CM03.tests}, or the measure's own code
 * @param title in the field's words: "Roadside breath tests"
 * @param unit the unit of the values; never per cent or points, which are calculated
 * @param within the code of the part of the same measure that this one may not exceed
 * @param required whether a supplier owes it each period; of whom, see {@link Catalogue#requiredOf}
 */
public record Part(
    String code, String title, Unit unit, @Nullable String within, boolean required) {

  public Part {
    require(Words.isPartCode(code), "'" + code + "' is no code of a part, such as CM03.tests.");
    require(!title.isBlank(), code + " has no title.");
    require(
        switch (unit) {
          case UNIT_COUNT, UNIT_STOCK, UNIT_POUNDS, UNIT_MINUTES, UNIT_SECONDS, UNIT_FTE -> true;
          case UNIT_PERCENT, UNIT_POINTS, UNIT_RATE, UNIT_UNSPECIFIED, UNRECOGNIZED -> false;
        },
        code + " cannot be uploaded in " + unit + ": it is calculated from what is uploaded.");
    require(!code.equals(within), code + " cannot be within itself.");
  }
}
