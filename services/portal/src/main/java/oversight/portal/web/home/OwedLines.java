package oversight.portal.web.home;

import java.time.LocalDate;
import java.util.List;
import oversight.portal.web.submission.Deadlines;
import oversight.portal.web.submission.Missing;
import oversight.portal.web.submission.States;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.region.Collaboration;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SupplierProgress;

/** What one supplier owes. */
final class OwedLines {
  private OwedLines() {}

  /** One line; none where the supplier owes this collaboration nothing. */
  static List<OwedLine> of(
      Collaboration collaboration, Completeness completeness, String supplier) {
    return completeness.getSuppliersList().stream()
        .filter(progress -> progress.getForce().equals(supplier))
        .map(progress -> line(collaboration, completeness, progress))
        .toList();
  }

  private static OwedLine line(
      Collaboration collaboration, Completeness completeness, SupplierProgress progress) {
    return new OwedLine(
        "%s (%s)".formatted(collaboration.name(), collaboration.shortName()),
        completeness.getLabel(),
        States.tag(progress),
        due(completeness, progress),
        overdue(completeness, progress),
        open(progress),
        Missing.words(progress),
        Names.path(progress.getSubmission()),
        look(progress.getState()),
        "/submissions/new?collaboration=%s&quarter=%s"
            .formatted(collaboration.slug(), completeness.getQuarter()),
        "/api/v1/collaborations/%s/returns/%s/template.xlsx"
            .formatted(collaboration.slug(), completeness.getQuarter()));
  }

  /** What waits for the approver is no longer the supplier's to do. */
  private static boolean open(SupplierProgress progress) {
    return progress.getMissingCount() > 0 && progress.getState() != SubmissionState.SUBMITTED;
  }

  private static String look(SubmissionState state) {
    return switch (state) {
      case CHECKED -> "Look at it and submit it";
      case RETURNED -> "See why it was returned";
      case REJECTED -> "See what was refused";
      default -> "See what was sent";
    };
  }

  private static String due(Completeness completeness, SupplierProgress progress) {
    if (completeness.getDueDate().isEmpty()) {
      return "";
    }
    LocalDate due = LocalDate.parse(completeness.getDueDate());
    boolean open = progress.getMissingCount() > 0;
    String day = Moments.day(due);
    if (!open) {
      return progress.getLate() ? day + " (it was late)" : day;
    }
    String ahead = Deadlines.ahead(due);
    return ahead.isEmpty() ? day : day + ": " + ahead;
  }

  private static String overdue(Completeness completeness, SupplierProgress progress) {
    return completeness.getDueDate().isEmpty() || progress.getMissingCount() == 0
        ? ""
        : Deadlines.overdue(LocalDate.parse(completeness.getDueDate()));
  }
}
