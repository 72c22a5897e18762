package oversight.collaboration.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures that follow from the records of several quarters together, such as how many of something
 * there are at the end of each: sending one quarter's records again changes every later one. They
 * are worked out whenever they are read, so that at any instant they agree with the records that
 * counted.
 */
public interface LiveFigures {
  /** The codes of the parts that are worked out. */
  Set<String> parts();

  /** All of them as at an instant, or now, in any order; inside a transaction of the caller's. */
  List<CountingFigure> at(@Nullable Instant asOf);

  /** The instants at which a part may have changed, newest first. */
  List<Instant> changes(String part);
}
