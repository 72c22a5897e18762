package oversight.collaboration.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the series of a collaboration's measures break, as its records say; marked {@code [b]}. */
public interface SeriesBreaks {
  /** The code of the measure whose series they are. */
  String measure();

  /** The breaks as they were known at an instant, or now; inside a transaction of the caller's. */
  List<SeriesBreak> asOf(@Nullable Instant asOf);
}
