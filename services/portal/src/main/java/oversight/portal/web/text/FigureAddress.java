package oversight.portal.web.text;

import com.google.protobuf.Timestamp;
import java.util.regex.Pattern;
import oversight.returns.v1.Report;

/** Where the page stands that says where a number comes from. */
public final class FigureAddress {
  private static final Pattern FIGURE = Pattern.compile("^/collaborations/[^/?#]+/figures/");
  private static final Pattern NAMED = Pattern.compile("[?&]at=[^&#]");

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

  /**
   * The same address read at an instant; any other address, and one that names its instant, as it
   * is.
   *
   * @param address of a page of this site
   * @param at from {@link #at}; empty for now
   */
  public static String readAt(String address, String at) {
    if (at.isEmpty() || !FIGURE.matcher(address).find() || NAMED.matcher(address).find()) {
      return address;
    }
    int anchor = address.indexOf('#');
    String page = anchor < 0 ? address : address.substring(0, anchor);
    return page
        + (page.indexOf('?') < 0 ? "?at=" : "&at=")
        + at
        + (anchor < 0 ? "" : address.substring(anchor));
  }

  /** A published report's numbers are what counted when it was published; a draft's are now's. */
  public static String at(Report report) {
    Timestamp published = report.getPublishTime();
    return report.hasPublishTime() ? Moments.instant(published).toString() : "";
  }
}
