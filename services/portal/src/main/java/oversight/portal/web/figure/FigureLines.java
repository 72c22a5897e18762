package oversight.portal.web.figure;

import java.util.ArrayList;
import java.util.List;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Quarters;
import oversight.portal.web.text.Symbols;
import oversight.region.Region;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Unit;

/** Figures with who supplied and who signed them. */
final class FigureLines {
  private FigureLines() {}

  static FigureLine of(Region region, Unit unit, Figure figure) {
    String supplier = Names.supplier(region, figure.getSuppliedBy());
    String row = row(figure);
    return new FigureLine(
        Names.subject(region, figure.getForce()),
        Quarters.label(figure.getPeriod()),
        value(unit, figure),
        note(figure),
        supplier,
        figure.getUploadedBy(),
        figure.getSignedOffBy(),
        Moments.moment(figure.getSignOffTime()),
        file(figure),
        row,
        figure.getRow() > 0 ? row + " of the file from " + supplier : "The log of " + supplier);
  }

  private static String value(Unit unit, Figure figure) {
    String shown =
        figure.hasValue()
            ? Numbers.shown(figure.getValue(), unit)
            : Symbols.shorthand(figure.getSymbol());
    return figure.getRevised() ? shown + " [r]" : shown;
  }

  /** A figure that was counted from a log stands in no row of it. */
  private static String row(Figure figure) {
    if (figure.getRow() == 0) {
      return "Its log";
    }
    return figure.getSheet().isEmpty()
        ? "Row " + figure.getRow()
        : "Sheet %s, row %d".formatted(figure.getSheet(), figure.getRow());
  }

  private static String file(Figure figure) {
    String page = Names.path(figure.getSubmission());
    return figure.getRow() == 0
        ? page
        : "%s?row=%d#row-%d".formatted(page, figure.getRow(), figure.getRow());
  }

  private static String note(Figure figure) {
    List<String> notes = new ArrayList<>();
    if (figure.getIllustrative() && figure.getNote().isEmpty()) {
      notes.add("Illustrative: made up to show the platform.");
    }
    if (!figure.getBreakdown().isEmpty()) {
      notes.add(figure.getBreakdown());
    }
    if (!figure.getNote().isEmpty()) {
      notes.add(figure.getNote());
    }
    return String.join(" ", notes);
  }
}
