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
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Choose a quarter", chosen.isEmpty()));
    choices.addAll(ofOne(chosen));
    return choices;
  }

  /** Newest first, one of them chosen. */
  public static List<Choice> ofOne(String chosen) {
    return quarters().stream()
        .map(quarter -> new Choice(quarter.id(), quarter.label(), quarter.id().equals(chosen)))
        .toList();
  }

  /** This one where it is one of them, else the newest. */
  public static String orNewest(String id) {
    return quarters().stream().anyMatch(quarter -> quarter.id().equals(id))
        ? id
        : quarters().getFirst().id();
  }

  private static List<FinancialQuarter> quarters() {
    return Quarters.back(Quarters.lastBefore(LocalDate.now(Moments.ZONE)), QUARTERS);
  }
}
