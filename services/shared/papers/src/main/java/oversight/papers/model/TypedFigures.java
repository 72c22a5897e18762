package oversight.papers.model;

import java.util.List;

/** Tells whether a paper holds numbers that its author typed, so that the mark is explained. */
public final class TypedFigures {
  /** What the mark means. */
  public static final String EXPLANATION =
      "[t] typed by the author: not drawn from a signed-off figure.";

  private TypedFigures() {}

  /** Whether any run of the paper is a typed figure. */
  public static boolean anyIn(Paper paper) {
    return paper.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .anyMatch(TypedFigures::anyIn);
  }

  private static boolean anyIn(Block block) {
    return switch (block) {
      case Paragraph paragraph -> anyIn(paragraph.runs()) || anyBelow(paragraph.points());
      case Inset inset -> anyIn(inset.runs());
      case SubHeading _, Table _, ChartBlock _ -> false;
    };
  }

  private static boolean anyBelow(List<SubPoint> points) {
    return points.stream().anyMatch(point -> anyIn(point.runs()) || anyBelow(point.points()));
  }

  private static boolean anyIn(List<Run> runs) {
    return runs.stream().anyMatch(Run.TypedFigure.class::isInstance);
  }
}
