package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;

/**
 * A stretch of a series that is judged by one mean and one pair of limits.
 *
 * @param number 1 for the first
 * @param first its first period
 * @param last its last period
 * @param points how many numbers it has, gaps not counted
 * @param mean the process average, empty where it has no number
 * @param limits its limits, empty where it has too few points
 * @param whyNoLimits the reason for that, as a sentence
 * @param stepChange the step change it began with, empty for the first
 * @param remarks sentences on limits that pass what is possible
 */
public record SpcProcess(
    int number,
    Period first,
    Period last,
    int points,
    Optional<BigDecimal> mean,
    Optional<Limits> limits,
    Optional<String> whyNoLimits,
    Optional<StepChange> stepChange,
    List<String> remarks) {

  public SpcProcess {
    remarks = List.copyOf(remarks);
  }
}
