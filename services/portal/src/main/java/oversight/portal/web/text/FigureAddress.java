package oversight.portal.web.text;

import com.google.protobuf.Timestamp;
import oversight.returns.v1.Report;

/** Where the page stands that says where a number comes from. */
public final class FigureAddress {
  private FigureAddress() {}

  /**
   * The address of a number's page.
   *
   * @param collaboration the slug
   * @param measure {@code CM03}, or a part
   * @param period {@code 2015-16-Q3}
   * @param force ONS code; empty for the region
   * @param at the instant to read at, from {@link #at}; empty for now
   */
  public static String of(
      String collaboration, String measure, String period, String force, String at) {
    return "/collaborations/%s/figures/%s/%s?force=%s%s"
        .formatted(collaboration, measure, period, force, at.isEmpty() ? "" : "&at=" + at);
  }

  /** A published report's numbers are what counted when it was published; a draft's are now's. */
  public static String at(Report report) {
    Timestamp published = report.getPublishTime();
    return report.hasPublishTime() ? Moments.instant(published).toString() : "";
  }
}
