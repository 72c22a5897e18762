package oversight.governance.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;

/**
 * What anybody may read of a version of a pack.
 *
 * @param pack the pack's id
 * @param version the version of the pack
 * @param quarter the quarter it is for
 * @param title the pack's title
 * @param meetingDate the day of the meeting; null where it is not fixed
 * @param summary what the officer says to the public; may be empty
 * @param publishTime when it was made
 * @param parts the public versions in it, in the region's order; empty in lists
 */
public record PublicEdition(
    String pack,
    int version,
    FinancialQuarter quarter,
    String title,
    @Nullable LocalDate meetingDate,
    String summary,
    Instant publishTime,
    List<PublicPart> parts) {
  /** Where names of public packs begin. */
  public static final String PREFIX = "publicPacks/";

  /** Copies the parts. */
  public PublicEdition {
    parts = List.copyOf(parts);
  }

  /** {@code publicPacks/01J…}. */
  public String name() {
    return PREFIX + pack;
  }

  PublicEdition with(List<PublicPart> found) {
    return new PublicEdition(
        pack, version, quarter, title, meetingDate, summary, publishTime, found);
  }
}
