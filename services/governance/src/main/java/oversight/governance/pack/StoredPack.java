package oversight.governance.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;

/**
 * A pack as it stands.
 *
 * @param id a ULID
 * @param quarter the quarter it is for
 * @param front what the officer wrote last
 * @param state how far it has come
 * @param version the latest compiled version; 0 before the first
 * @param createdBy the user name of who opened it
 * @param createTime when
 * @param circulateTime when it was sent to the group; null before
 */
public record StoredPack(
    String id,
    FinancialQuarter quarter,
    Front front,
    PackState state,
    int version,
    String createdBy,
    Instant createTime,
    @Nullable Instant circulateTime) {

  /** Its resource name: {@code packs/01J…}. */
  public String name() {
    return PackName.of(id);
  }
}
