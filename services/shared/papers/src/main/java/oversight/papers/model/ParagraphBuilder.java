package oversight.papers.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a paragraph or a sub-point, run by run. */
public final class ParagraphBuilder {
  private final List<Run> runs = new ArrayList<>();
  private final List<SubPoint> points = new ArrayList<>();
  private @Nullable String label;

  ParagraphBuilder() {}

  Paragraph build() {
    return new Paragraph(label, runs, points);
  }

  /** Names the paragraph, so that references find it. */
  public ParagraphBuilder label(String label) {
    this.label = label;
    return this;
  }

  /** Adds plain words. */
  public ParagraphBuilder text(String text) {
    return run(new Run.Text(text));
  }

  /** Adds words of strong importance. */
  public ParagraphBuilder strong(String text) {
    return run(new Run.Strong(text));
  }

  /** Adds stressed words. */
  public ParagraphBuilder emphasis(String text) {
    return run(new Run.Emphasis(text));
  }

  /** Adds a reference to the paragraph, table or figure with this label. */
  public ParagraphBuilder reference(String label) {
    return run(new Run.Reference(label));
  }

  /** Adds a number from the ledger with the place where its provenance is shown. */
  public ParagraphBuilder figure(String text, String description, @Nullable String address) {
    return run(new Run.Figure(text, description, address));
  }

  /** Adds a number that the author typed. */
  public ParagraphBuilder typedFigure(String text) {
    return run(new Run.TypedFigure(text));
  }

  /** Adds words that lead elsewhere. */
  public ParagraphBuilder link(String text, String address) {
    return run(new Run.Link(text, address));
  }

  /** Adds any run. */
  public ParagraphBuilder run(Run run) {
    runs.add(run);
    return this;
  }

  /** Adds a sub-point of plain text. */
  public ParagraphBuilder point(String text) {
    return point(point -> point.text(text));
  }

  /** Adds a sub-point. */
  public ParagraphBuilder point(Consumer<ParagraphBuilder> content) {
    var point = new ParagraphBuilder();
    content.accept(point);
    points.add(new SubPoint(point.label, point.runs, point.points));
    return this;
  }
}
