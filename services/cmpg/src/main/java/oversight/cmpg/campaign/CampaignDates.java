package oversight.cmpg.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import oversight.analysis.period.Month;
import oversight.cmpg.v1.Campaign;
import oversight.collaboration.Days;
import oversight.service.error.InvalidFieldException;

/**
 * The days of a campaign.
 *
 * @param first in it
 * @param last in it
 */
record CampaignDates(LocalDate first, LocalDate last) {
  private static final int LONGEST = 100;

  /**
   * The dates that a campaign gives.
   *
   * @throws InvalidFieldException where one is no day, they run backwards or are a season long
   */
  static CampaignDates of(Campaign campaign) {
    LocalDate first = Days.of("campaign.first_day", campaign.getFirstDay());
    LocalDate last = Days.of("campaign.last_day", campaign.getLastDay());
    if (last.isBefore(first)) {
      throw new InvalidFieldException(
          "campaign.last_day", last + " is before " + first + ", on which it begins.");
    }
    CampaignDates dates = new CampaignDates(first, last);
    if (dates.days() > LONGEST) {
      throw new InvalidFieldException(
          "campaign.last_day",
          "A campaign has at most %d days, and this one %d. Check the year."
              .formatted(LONGEST, dates.days()));
    }
    return dates;
  }

  /** How many days, the first and the last among them. */
  int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** The months with a day of it, by which its figures come. */
  List<Month> months() {
    YearMonth end = YearMonth.from(last);
    return Stream.iterate(
            YearMonth.from(first), month -> !month.isAfter(end), month -> month.plusMonths(1))
        .map(Month::new)
        .toList();
  }

  /** How many days its first day is from the other's a year later. */
  long fromYearAfter(CampaignDates other) {
    return Math.abs(ChronoUnit.DAYS.between(other.first.plusYears(1), first));
  }
}
