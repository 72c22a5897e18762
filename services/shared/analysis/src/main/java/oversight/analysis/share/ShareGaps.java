package oversight.analysis.share;

import java.util.List;
import oversight.analysis.period.Period;

/**
 * Everyone's share of cost beside their share of use in one period.
 *
 * @param costPeriod the period of the cost
 * @param usePeriod the period of the use: the denominator is named
 * @param gaps one for each who pays or uses; none where shares cannot be formed
 * @param whyNot why they cannot, as sentences
 */
public record ShareGaps(
    Period costPeriod, Period usePeriod, List<ShareGap> gaps, List<String> whyNot) {

  public ShareGaps {
    gaps = List.copyOf(gaps);
    whyNot = List.copyOf(whyNot);
  }
}
