package oversight.analysis.rank;

import java.util.Optional;
import oversight.analysis.series.Reading;

/**
 * One supplier's place.
 *
 * @param name whose
 * @param reading its rate, or the gap that leaves it without a place
 * @param place 1 for the first; equals share a place and the next is skipped, as in 1, 2, 2, 4
 */
public record Standing(String name, Reading reading, Optional<Integer> place) {}
