package oversight.governance.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import oversight.governance.register.Said;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.Agreement.Duty;
import oversight.governance.v1.Agreement.Review;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.InvalidFieldException.Violation;

/**
 * The duty to keep an agreement under review and to tell the other parties of it: Police Act 1996,
 * sections 22B (chief officers) and 22C (commissioners).
 */
final class Reviews {
  private static final String DUTY = "(Police Act 1996, sections 22B and 22C)";

  private Reviews() {}

  static void check(Agreement.Builder agreement, LocalDate today) {
    List<Violation> violations = new ArrayList<>();
    for (int index = 0; index < agreement.getReviewsCount(); index++) {
      Review review = agreement.getReviews(index);
      String path = "reviews[%d].".formatted(index);
      if (review.getDuty() == Duty.DUTY_UNSPECIFIED) {
        violations.add(
            new Violation(
                path + "duty",
                "Say whose review it was: the chief officers’ or the commissioners’."));
      }
      if (review.getOnDate().compareTo(today.toString()) > 0) {
        violations.add(
            new Violation(
                path + "on_date",
                "%s is still to come. Put it down as the next review."
                    .formatted(Said.day(review.getOnDate()))));
      }
      if (!review.getPartnersToldOn().isEmpty()
          && review.getPartnersToldOn().compareTo(review.getOnDate()) < 0) {
        violations.add(
            new Violation(
                path + "partners_told_on",
                "The partners cannot have been told before the review, on %s."
                    .formatted(Said.day(review.getOnDate()))));
      }
    }
    String last = last(agreement.build());
    String next = agreement.getNextReviewOn();
    if (!next.isEmpty() && next.compareTo(last) <= 0) {
      violations.add(
          new Violation(
              "next_review_on",
              "It was reviewed on %s. Give a later day for the next review."
                  .formatted(Said.day(last))));
    }
    if (!violations.isEmpty()) {
      throw new InvalidFieldException(violations);
    }
  }

  /** The day of the latest review; empty for none. */
  static String last(Agreement agreement) {
    return agreement.getReviewsList().stream()
        .map(Review::getOnDate)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  /** What is to be done about reviews of an agreement in force. */
  static List<String> remarks(Agreement agreement) {
    List<String> remarks = new ArrayList<>();
    if (agreement.getOverdue()) {
      remarks.add(
          "It was to be reviewed by %s %s.".formatted(Said.day(agreement.getNextReviewOn()), DUTY));
    } else if (agreement.getNextReviewOn().isEmpty()) {
      remarks.add("No next review is set %s.".formatted(DUTY));
    }
    agreement.getReviewsList().stream()
        .filter(review -> review.getPartnersToldOn().isEmpty())
        .forEach(review ->
            remarks.add(
                "The other parties have yet to be told of the review of %s."
                    .formatted(Said.day(review.getOnDate()))));
    return remarks;
  }
}
