package oversight.papers.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A numbered paragraph; its number is given when the whole paper is put together. */
public record Paragraph(@Nullable String label, List<Run> runs, List<SubPoint> points)
    implements Block {
  public Paragraph {
    runs = List.copyOf(runs);
    points = List.copyOf(points);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("A paragraph has no text; expected at least one run.");
    }
  }
}
