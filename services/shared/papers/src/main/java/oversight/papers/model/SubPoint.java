package oversight.papers.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point below a paragraph: a, b, c, and below those i, ii, iii; never deeper. */
public record SubPoint(@Nullable String label, List<Run> runs, List<SubPoint> points) {
  public SubPoint {
    runs = List.copyOf(runs);
    points = List.copyOf(points);
    if (points.stream().anyMatch(point -> !point.points().isEmpty())) {
      throw new IllegalArgumentException(
          "Sub-points are nested three deep; expected a, b, c and below them i, ii, iii at most.");
    }
  }
}
