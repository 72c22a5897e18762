package oversight.portal.web.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Periods;

/** Financial quarters as people read them: always with their dates. */
public final class Quarters {
  private Quarters() {}

  /** "Q3 2015/16 (1 October to 31 December 2015)" for any period; the text itself if it is none. */
  public static String label(String id) {
    try {
      return Periods.parse(id).label();
    } catch (InvalidPeriodException notAPeriod) {
      return id;
    }
  }

  /** The quarter that ended last before the day. */
  public static FinancialQuarter lastBefore(LocalDate day) {
    return FinancialQuarter.holding(YearMonth.from(day)).previous();
  }

  /** So many quarters, newest first, beginning with this one. */
  public static List<FinancialQuarter> back(FinancialQuarter newest, int count) {
    return Stream.iterate(newest, FinancialQuarter::previous).limit(count).toList();
  }
}
