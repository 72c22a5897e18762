package oversight.analysis.spc;

import java.time.LocalDate;

/**
 * A date from which a new process counts, given by a person.
 *
 * @param from the first day; the new process begins with the first period that starts on or after
 *     it
 * @param reason why, as a sentence
 */
public record StepChange(LocalDate from, String reason) {}
