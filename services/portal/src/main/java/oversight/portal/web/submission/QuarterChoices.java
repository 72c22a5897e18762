package oversight.portal.web.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oversight.analysis.period.FinancialQuarter;
import oversight.portal.web.page.Choice;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Quarters;

/** The quarters for which figures may be sent. */
public final class QuarterChoices {
  /** Back to where the longest series begin: 25 years. */
  private static final int QUARTERS = 100;

  private QuarterChoices() {}

  /** Newest first, after an invitation to choose. */
  public static List<Choice> of(String chosen) {
    FinancialQuarter newest = Quarters.lastBefore(LocalDate.now(Moments.ZONE));
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Choose a quarter", chosen.isEmpty()));
    Quarters.back(newest, QUARTERS)
        .forEach(quarter ->
            choices.add(new Choice(quarter.id(), quarter.label(), quarter.id().equals(chosen))));
    return choices;
  }
}
