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
import oversight.returns.v1.Measure;
import oversight.returns.v1.MeasurePart;
import oversight.returns.v1.Unit;

/** Figures with who supplied and who signed them. */
final class FigureLines {
  private FigureLines() {}

  static FigureLine of(Region region, Measure measure, Figure figure) {
    return new FigureLine(
        part(measure, figure.getMeasure()),
        Names.subject(region, figure.getForce()),
        Quarters.label(figure.getPeriod()),
        value(measure, figure),
        Names.supplier(region, figure.getSuppliedBy()),
        figure.getUploadedBy(),
        "%s, %s".formatted(figure.getSignedOffBy(), Moments.moment(figure.getSignOffTime())),
        Names.path(figure.getSubmission()),
        figure.getRow(),
        note(figure));
  }

  private static String value(Measure measure, Figure figure) {
    String shown =
        figure.hasValue()
            ? Numbers.shown(figure.getValue(), unit(measure, figure.getMeasure()))
            : Symbols.shorthand(figure.getSymbol());
    return figure.getRevised() ? shown + " [r]" : shown;
  }

  private static String note(Figure figure) {
    List<String> notes = new ArrayList<>();
    if (figure.getIllustrative()) {
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

  private static String part(Measure measure, String code) {
    return measure.getPartsList().stream()
        .filter(part -> part.getCode().equals(code))
        .map(MeasurePart::getTitle)
        .findFirst()
        .orElse(code);
  }

  private static Unit unit(Measure measure, String code) {
    return measure.getPartsList().stream()
        .filter(part -> part.getCode().equals(code))
        .map(MeasurePart::getUnit)
        .findFirst()
        .orElse(measure.getUnit());
  }
}
