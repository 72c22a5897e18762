package oversight.collaboration.owed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Breakdown;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.Part;
import oversight.returns.v1.Unit;
import oversight.sheets.form.FormRow;

/**
 * The rows of a supplier's form: for each part and period that it may send, one for the whole and
 * one for each known value of each breakdown.
 */
final class FormRows {
  private final OwnCollaboration own;
  private final Catalogue catalogue;
  private final Supplier supplier;
  private final FinancialQuarter quarter;
  private final Set<String> required = new HashSet<>();

  FormRows(OwnCollaboration own, Catalogue catalogue, Supplier supplier, FinancialQuarter quarter) {
    this.own = own;
    this.catalogue = catalogue;
    this.supplier = supplier;
    this.quarter = quarter;
    catalogue.requiredOf(supplier.kind()).forEach(entry -> required.add(entry.part().code()));
  }

  /** The measures that the form asks for: those of which a figure is to be had. */
  List<Measure> measures() {
    return catalogue.measures().stream()
        .filter(measure -> measure.suppliedBy().contains(supplier.kind()))
        .filter(measure -> !periods(measure).isEmpty())
        .toList();
  }

  /** The rows, in the catalogue's order, each with what was given for the period before. */
  List<FormRow> rows(Map<String, String> before) {
    List<FormRow> rows = new ArrayList<>();
    for (Measure measure : measures()) {
      for (Part part : measure.parts()) {
        for (Period period : periods(measure)) {
          rows.add(row(part, period, "", part.title(), whole(part), before));
          for (Breakdown breakdown : measure.breakdowns()) {
            if (breakdown.appliesTo(part.code())) {
              breakdown
                  .values()
                  .forEach(value -> rows.add(broken(part, period, breakdown, value, before)));
            }
          }
        }
      }
    }
    return rows;
  }

  /** Whether some breakdown takes values of the supplier's own, for which there can be no row. */
  boolean takesOwnValues() {
    return measures().stream()
        .flatMap(measure -> measure.breakdowns().stream())
        .anyMatch(breakdown -> breakdown.values().isEmpty());
  }

  /** The periods due with the quarter in which the measure covers the supplier. */
  private List<? extends Period> periods(Measure measure) {
    return Frequencies.dueWith(measure.frequency(), quarter).stream()
        .filter(period ->
            supplier.force().stream()
                .allMatch(force -> own.covers(measure, force, period.start(), period.end())))
        .toList();
  }

  /** The period before that is set beside: the same month of the quarter before. */
  static Period before(Period period) {
    return switch (period) {
      case FinancialQuarter whole -> whole.previous();
      case Month month -> month.previous().previous().previous();
      default -> period.previous();
    };
  }

  private FormRow broken(
      Part part, Period period, Breakdown breakdown, String value, Map<String, String> before) {
    String key = words(breakdown.key());
    return row(
        part,
        period,
        breakdown.key() + "=" + value,
        "%s – %s: %s".formatted(part.title(), key, words(value)),
        "Optional. Of the whole, those with " + key + " " + words(value) + ".",
        before);
  }

  private FormRow row(
      Part part,
      Period period,
      String breakdown,
      String title,
      String guidance,
      Map<String, String> before) {
    return new FormRow(
        part.code(),
        period.id(),
        breakdown,
        title,
        unit(part.unit()),
        entry(part.unit()),
        before.getOrDefault(LastFigures.key(part.code(), before(period).id(), breakdown), ""),
        guidance);
  }

  private String whole(Part part) {
    String owed =
        required.contains(part.code())
            ? "Required. Blank is not zero: write 0 for none."
            : "Optional. Leave it empty if you do not hold it.";
    String within = part.within();
    return within == null ? owed : owed + " Not more than " + within + ".";
  }

  private static String words(String slug) {
    return slug.replace('-', ' ');
  }

  private static FormRow.Entry entry(Unit unit) {
    return unit == Unit.UNIT_POUNDS || unit == Unit.UNIT_FTE
        ? FormRow.Entry.HUNDREDTHS
        : FormRow.Entry.WHOLE;
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case UNIT_COUNT -> "number in the period";
      case UNIT_STOCK -> "number at the end of the period";
      case UNIT_POUNDS -> "pounds (£)";
      case UNIT_MINUTES -> "minutes";
      case UNIT_SECONDS -> "seconds";
      case UNIT_FTE -> "full-time equivalents";
      case UNIT_PERCENT, UNIT_POINTS, UNIT_RATE, UNIT_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }
}
