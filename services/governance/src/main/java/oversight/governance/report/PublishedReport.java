package oversight.governance.report;

import java.time.Instant;
import oversight.returns.v1.ReportContent;

/**
 * One immutable version of a collaboration's report, as it was published.
 *
 * @param collaboration the slug of the collaboration: {@code cmpg}
 * @param quarter {@code 2015-16-Q3}
 * @param version from 1
 * @param title what the collaboration calls it
 * @param marking the highest among its parts
 * @param illustrative whether any figure in it is made up to show the platform
 * @param canonicalJson the bytes that were hashed (UTF-8), as text
 * @param sha256 their SHA-256 in lower-case hexadecimal
 * @param publishedBy the user name of who published it
 * @param publishTime when
 */
public record PublishedReport(
    String collaboration,
    String quarter,
    int version,
    String title,
    Marking marking,
    boolean illustrative,
    String canonicalJson,
    String sha256,
    String publishedBy,
    Instant publishTime) {
  /** How many digits of a hash people compare. */
  private static final int SHORT_HASH = 12;

  /** Its resource name: {@code collaborations/cmpg/reports/2015-16-Q3}. */
  public String name() {
    return name(collaboration, quarter);
  }

  /** The resource name of a collaboration's report of a quarter. */
  public static String name(String collaboration, String quarter) {
    return "collaborations/" + collaboration + "/reports/" + quarter;
  }

  /** The first digits of the hash, enough for people. */
  public String shortHash() {
    return sha256.substring(0, SHORT_HASH);
  }

  /** What it says, read from the bytes that were hashed and from nothing else. */
  public ReportContent content() {
    return ContentJson.read(canonicalJson);
  }
}
