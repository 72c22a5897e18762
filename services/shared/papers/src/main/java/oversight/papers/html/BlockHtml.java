package oversight.papers.html;

import java.util.List;
import oversight.papers.chart.ChartSvg;
import oversight.papers.markup.Markup;
import oversight.papers.model.ChartBlock;
import oversight.papers.model.Inset;
import oversight.papers.model.Numbering;
import oversight.papers.model.Numerals;
import oversight.papers.model.Paragraph;
import oversight.papers.model.Placed;
import oversight.papers.model.SubHeading;
import oversight.papers.model.SubPoint;
import oversight.papers.model.Table;
import oversight.papers.model.Target;

/** Writes the blocks of a section. */
final class BlockHtml {
  private final Markup out;
  private final Medium medium;
  private final RunHtml runs;
  private final TableHtml tables;

  BlockHtml(Markup out, Medium medium, Numbering numbering) {
    this.out = out;
    this.medium = medium;
    this.runs = new RunHtml(out, medium, numbering);
    this.tables = new TableHtml(out, runs);
  }

  void write(Placed placed) {
    switch (placed.block()) {
      case Paragraph paragraph -> paragraph(paragraph, placed);
      case SubHeading(var text) ->
          out.element("h3", text, "class", "govuk-heading-s", "id", placed.anchor()).newLine();
      case Inset(var content) -> {
        out.open("div", "class", "govuk-inset-text paper-inset").open("p", "class", "govuk-body");
        runs.write(content);
        out.close().close().newLine();
      }
      case Table table -> tables.write(table, placed);
      case ChartBlock chart -> chart(chart, placed);
    }
  }

  private void paragraph(Paragraph paragraph, Placed placed) {
    out.open("div", "class", "paper-paragraph", "id", placed.anchor());
    out.open("p", "class", "govuk-body");
    out.element("span", placed.number() + ". ", "class", "paper-number");
    runs.write(paragraph.runs());
    out.close();
    points(paragraph.points(), placed.anchor(), true);
    out.close().newLine();
  }

  /** The numerals are text, so that "paragraph 12(a)" is found by whoever looks for (a). */
  private void points(List<SubPoint> points, String above, boolean letters) {
    for (int index = 0; index < points.size(); index++) {
      var point = points.get(index);
      var numeral = letters ? Numerals.letter(index + 1) : Numerals.roman(index + 1);
      var anchor = above + "-" + numeral;
      out.open("div", "class", "paper-point", "id", anchor).open("p", "class", "govuk-body");
      out.element("span", "(" + numeral + ") ", "class", "paper-number");
      runs.write(point.runs());
      out.close();
      points(point.points(), anchor, false);
      out.close();
    }
  }

  private void chart(ChartBlock block, Placed placed) {
    out.open("figure", "class", "paper-chart-figure", "id", placed.anchor());
    out.open("figcaption", "class", "govuk-body govuk-!-font-weight-bold paper-caption")
        .text("%s%d: %s".formatted(Target.Kind.FIGURE.prefix(), placed.number(), block.caption()))
        .close();
    medium
        .drawings(placed.anchor())
        .forEach((holder, drawing) ->
            out.open("div", "class", holder)
                .include(
                    ChartSvg.draw(block.chart(), drawing, medium.chart(block.textAlternative())))
                .close());
    out.element("p", block.textAlternative(), "class", "govuk-body-s paper-note");
    if (!block.source().isEmpty()) {
      out.element("p", "Source: " + block.source(), "class", "govuk-body-s paper-note");
    }
    out.close().newLine();
  }
}
