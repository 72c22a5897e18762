package oversight.portal.web.submission;

import oversight.portal.web.page.Completeness;
import oversight.portal.web.text.Names;
import oversight.region.Collaboration;
import oversight.returns.v1.SupplierProgress;

/** Shows who has supplied a quarter. */
public final class CompletenessView {
  private CompletenessView() {}

  /** The table of a collaboration's quarter. */
  public static Completeness of(
      Collaboration collaboration, oversight.returns.v1.Completeness completeness) {
    return new Completeness(
        "%s, %s%s"
            .formatted(
                collaboration.name(),
                completeness.getLabel(),
                completeness.getComplete() ? "" : due(completeness.getDueDate())),
        completeness.getComplete(),
        completeness.getSuppliersList().stream().map(CompletenessView::row).toList());
  }

  private static String due(String day) {
    return day.isEmpty() ? "" : ": figures due " + Deadlines.words(day);
  }

  private static Completeness.Row row(SupplierProgress supplier) {
    return new Completeness.Row(
        supplier.getTitle(),
        Names.path(supplier.getSubmission()),
        States.tag(supplier),
        Missing.words(supplier));
  }
}
