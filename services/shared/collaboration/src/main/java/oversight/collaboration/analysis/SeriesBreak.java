package oversight.collaboration.analysis;

import java.time.LocalDate;

/**
 * A day from which on a series counts otherwise than before.
 *
 * @param measure the measure's code
 * @param force ONS code of the force whose series breaks
 * @param from the first day
 * @param why as a sentence
 */
public record SeriesBreak(String measure, String force, LocalDate from, String why) {}
