package oversight.governance.pack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.governance.report.Marking;
import oversight.governance.report.PublishedReport;

/**
 * A version of a pack as one reader may see it. What the reader is not cleared for is absent, and
 * nothing here tells that there is more.
 *
 * @param pack the pack
 * @param compilation the version; null for a draft that was never compiled
 * @param reports what it binds, in the order that the officers chose; else in the region's
 * @param missing the slugs of the collaborations that had not published the quarter, in the
 *     region's order
 * @param replaces the version circulated before it; null for none
 * @param versions of the pack that the reader may see, newest first
 */
public record Edition(
    StoredPack pack,
    @Nullable Compilation compilation,
    List<PublishedReport> reports,
    List<Missing> missing,
    @Nullable Replaced replaces,
    List<PackVersion> versions) {
  /** Copies the lists. */
  public Edition {
    reports = List.copyOf(reports);
    missing = List.copyOf(missing);
    versions = List.copyOf(versions);
  }

  /**
   * A collaboration that had not published the quarter.
   *
   * @param slug {@code npas}
   * @param name "National Police Air Service"
   */
  public record Missing(String slug, String name) {}

  /**
   * The version circulated before.
   *
   * @param circulation when it went to the group
   * @param reason why it was opened again; empty where nobody said
   * @param changes what is other now, a sentence each
   */
  public record Replaced(Circulation circulation, String reason, List<String> changes) {
    /** Copies the changes. */
    public Replaced {
      changes = List.copyOf(changes);
    }
  }

  /** The highest marking among what the reader sees. */
  public Marking marking() {
    return Marking.highest(reports.stream().map(PublishedReport::marking).toList());
  }

  /** Why the officers put a collaboration into Part 2; empty where they did not. */
  public Optional<String> privateReason(String collaboration) {
    Compilation compiled = compilation;
    return (compiled == null ? pack.front() : compiled.front())
        .privateSections().stream()
            .filter(section -> section.collaboration().equals(collaboration))
            .map(PrivateSection::reason)
            .findFirst();
  }
}
