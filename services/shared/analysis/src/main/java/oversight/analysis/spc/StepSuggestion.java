package oversight.analysis.spc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import oversight.analysis.period.Period;

/**
 * A step change found in a series: a suggestion with its evidence, which counts only when an author
 * accepts it with a reason.
 *
 * @param first the first period of the new process
 * @param up whether the run that gave it away lies above the old mean
 * @param runLength how many consecutive points lie on that side, from the first
 * @param meanBefore the mean of the process that held until then
 * @param meanAfter the mean of the new process, from its first points
 * @param leftOut the extreme periods left out of the new mean and limits
 */
public record StepSuggestion(
    Period first,
    boolean up,
    int runLength,
    BigDecimal meanBefore,
    BigDecimal meanAfter,
    List<Period> leftOut) {

  public StepSuggestion {
    leftOut = List.copyOf(leftOut);
  }

  /** The step change it becomes when accepted. */
  public StepChange accepted(String reason) {
    return new StepChange(date(), reason);
  }

  /** The first day of the new process. */
  public LocalDate date() {
    return first.start();
  }

  /** The evidence as a sentence. */
  public String evidence() {
    return "From %s, %d consecutive figures lie %s the average that held before, and no run of the same kind leads back."
        .formatted(first.label(), runLength, up ? "above" : "below");
  }
}
