package oversight.governance.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import oversight.governance.report.Marking;
import oversight.governance.report.PublishedReport;

/**
 * A version of a pack as one reader may see it. What the reader is not cleared for is absent, and
 * nothing here tells that there is more.
 *
 * @param pack the pack
 * @param compilation the version; null for a draft that was never compiled
 * @param reports what it binds, in the order in which the region lists the collaborations
 * @param missing the slugs of the collaborations that had not published the quarter, likewise
 */
public record Edition(
    StoredPack pack,
    @Nullable Compilation compilation,
    List<PublishedReport> reports,
    List<Missing> missing) {
  /** Copies the lists. */
  public Edition {
    reports = List.copyOf(reports);
    missing = List.copyOf(missing);
  }

  /**
   * A collaboration that had not published the quarter.
   *
   * @param slug {@code npas}
   * @param name "National Police Air Service"
   */
  public record Missing(String slug, String name) {}

  /** The highest marking among what the reader sees. */
  public Marking marking() {
    return Marking.highest(reports.stream().map(PublishedReport::marking).toList());
  }
}
