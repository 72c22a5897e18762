package oversight.papers.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import oversight.papers.chart.Chart;
import oversight.papers.chart.TextAlternative;

/** Builds a section, block by block. */
public final class SectionBuilder {
  private final List<Block> blocks = new ArrayList<>();

  SectionBuilder() {}

  List<Block> blocks() {
    return blocks;
  }

  /** Adds a numbered paragraph of plain text. */
  public SectionBuilder paragraph(String text) {
    return paragraph(paragraph -> paragraph.text(text));
  }

  /** Adds a numbered paragraph. */
  public SectionBuilder paragraph(Consumer<ParagraphBuilder> content) {
    var paragraph = new ParagraphBuilder();
    content.accept(paragraph);
    blocks.add(paragraph.build());
    return this;
  }

  /** Adds what the board is asked, each as a point: "The Board is asked to: a. note …". */
  public SectionBuilder asks(String body, List<String> requests) {
    return paragraph(paragraph -> {
      paragraph.text("The " + body + " is asked to:");
      requests.forEach(paragraph::point);
    });
  }

  /** Adds a heading within the section. */
  public SectionBuilder heading(String text) {
    blocks.add(new SubHeading(text));
    return this;
  }

  /** Adds an unnumbered remark set apart from the text. */
  public SectionBuilder inset(String text) {
    blocks.add(new Inset(List.of(new Run.Text(text))));
    return this;
  }

  /** Adds a table. */
  public SectionBuilder table(String caption, Consumer<TableBuilder> content) {
    var table = new TableBuilder(caption);
    content.accept(table);
    blocks.add(table.build());
    return this;
  }

  /** Adds a chart with the text alternative that its figures give. */
  public SectionBuilder chart(@Nullable String label, Chart chart, String caption, String source) {
    blocks.add(new ChartBlock(label, chart, caption, TextAlternative.of(chart), source));
    return this;
  }

  /** Adds any block. */
  public SectionBuilder block(Block block) {
    blocks.add(block);
    return this;
  }
}
