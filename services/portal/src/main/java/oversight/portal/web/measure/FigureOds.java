package oversight.portal.web.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.model.PaperBuilder;
import oversight.papers.model.TableBuilder;
import oversight.papers.ods.PaperOds;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Quarters;
import oversight.portal.web.text.Symbols;
import oversight.portal.web.text.Units;
import oversight.region.Region;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Measure;
import oversight.returns.v1.MeasurePart;
import oversight.returns.v1.Unit;

/** The figures of a measure as a workbook: a cover with what a reader must know, a sheet a part. */
final class FigureOds {
  private static final List<String> COLUMNS = List.of("About", "Period");
  private static final List<String> SOURCE =
      List.of("Note", "Supplied by", "Signed off by", "Signed off", "Submission", "Row");

  private final Region region;
  private final Measure measure;

  FigureOds(Region region, Measure measure) {
    this.region = region;
    this.measure = measure;
  }

  byte[] write(List<Figure> figures, AsAt asAt) {
    PaperBuilder paper =
        Paper.of(measure.getTitle()).marking(measure.getMarking()).fact("Code", measure.getCode());
    if (asAt.date() != null) {
      paper.fact("As at", asAt.words());
    }
    paper.section(
        "About this measure",
        about -> {
          about.paragraph(measure.getDefinition());
          if (!measure.getCaveat().isEmpty()) {
            about.paragraph(measure.getCaveat());
          }
          if (figures.stream().anyMatch(Figure::getIllustrative)) {
            about.paragraph("Illustrative: some of these figures are made up.");
          }
          parts(figures)
              .forEach((code, of) -> about.table(title(code), table -> rows(table, code, of)));
        });
    return PaperOds.render(paper.build());
  }

  private static Map<String, List<Figure>> parts(List<Figure> figures) {
    Map<String, List<Figure>> parts = new LinkedHashMap<>();
    figures.forEach(figure ->
        parts.computeIfAbsent(figure.getMeasure(), code -> new ArrayList<>()).add(figure));
    return parts;
  }

  private void rows(TableBuilder table, String code, List<Figure> figures) {
    COLUMNS.forEach(table::textColumn);
    table.numberColumn("Value (" + Units.words(part(code).getUnit()) + ")");
    SOURCE.forEach(table::textColumn);
    for (Figure figure : figures) {
      table.row(
          List.of(
              Cell.words(Names.subject(region, figure.getForce())),
              Cell.words(Quarters.label(figure.getPeriod())),
              value(figure, part(code).getUnit()),
              Cell.words(figure.getNote()),
              Cell.words(Names.supplier(region, figure.getSuppliedBy())),
              Cell.words(figure.getSignedOffBy()),
              Cell.words(Moments.moment(figure.getSignOffTime())),
              Cell.words(figure.getSubmission()),
              Cell.words(String.valueOf(figure.getRow()))));
    }
  }

  private static Cell value(Figure figure, Unit unit) {
    BigDecimal value = figure.hasValue() ? Numbers.exact(figure.getValue()) : null;
    if (value != null) {
      return Cell.value(value, Numbers.shown(value, unit));
    }
    String shorthand = Symbols.shorthand(figure.getSymbol());
    return Cell.symbol(shorthand.isEmpty() ? "[x]" : shorthand);
  }

  private String title(String code) {
    String title = part(code).getTitle();
    return title.isEmpty() ? code : title + " (" + code + ")";
  }

  private MeasurePart part(String code) {
    return measure.getPartsList().stream()
        .filter(part -> part.getCode().equals(code))
        .findFirst()
        .orElseGet(() ->
            MeasurePart.newBuilder()
                .setTitle(measure.getTitle())
                .setUnit(measure.getUnit())
                .build());
  }
}
