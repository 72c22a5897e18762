package oversight.collaboration.publicversion;

import java.math.BigDecimal;
import oversight.analysis.disclosure.PublicMeasure;
import oversight.analysis.disclosure.PublicMeasure.Publicity;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.catalogue.Measure;
import oversight.returns.v1.Unit;

/** How an uploaded part becomes a measure of disclosure control, which counts in whole numbers. */
final class PublicPart {
  /** Pounds are counted in pence, full-time equivalents in hundredths. */
  private static final int HUNDREDTHS = 2;

  private PublicPart() {}

  static PublicMeasure of(Catalogue catalogue, CataloguePart found) {
    return new PublicMeasure(
        found.part().code(),
        catalogue.insight().countsPeople(found.part().code()),
        found.part().unit() == Unit.UNIT_STOCK || found.part().unit() == Unit.UNIT_FTE,
        publicity(catalogue, found.measure()));
  }

  /** Never without the mark that it may be known; OFFICIAL-SENSITIVE only by recorded decision. */
  static Publicity publicity(Catalogue catalogue, Measure measure) {
    if (!measure.publishable()) {
      return Publicity.NEVER;
    }
    if (measure.marking() == Marking.OFFICIAL) {
      return Publicity.IN_FULL;
    }
    return catalogue.insight().of(measure.code()).decision() == null
        ? Publicity.NEVER
        : Publicity.REGION_ONLY;
  }

  private static int decimals(Unit unit) {
    return unit == Unit.UNIT_POUNDS || unit == Unit.UNIT_FTE ? HUNDREDTHS : 0;
  }

  /** The whole number that stands for a value. */
  static BigDecimal counted(BigDecimal value, Unit unit) {
    return value.movePointRight(decimals(unit));
  }

  /** The value that a whole number stands for. */
  static BigDecimal value(BigDecimal counted, Unit unit) {
    return counted.movePointLeft(decimals(unit));
  }
}
