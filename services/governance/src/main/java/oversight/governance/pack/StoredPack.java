package oversight.governance.pack;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
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
 * @param circulatedVersion the version that the group reads; 0 before the first circulation
 * @param revisionReason why it was opened again last; empty where it never was
 * @param publicVersion the version that anybody may read a part of; 0 for none
 * @param createdBy the user name of who opened it
 * @param createTime when
 * @param circulateTime when it was sent to the group last; null before
 */
public record StoredPack(
    String id,
    FinancialQuarter quarter,
    Front front,
    PackState state,
    int version,
    int circulatedVersion,
    String revisionReason,
    int publicVersion,
    String createdBy,
    Instant createTime,
    @Nullable Instant circulateTime) {
  private static final int ETAG_LENGTH = 32;

  /** Its resource name: {@code packs/01J…}. */
  public String name() {
    return PackName.of(id);
  }

  /** Of the pack as it stands: another after every change. */
  public String etag() {
    return Hashing.sha256()
        .hashString(state + "\n" + version + "\n" + front, StandardCharsets.UTF_8)
        .toString()
        .substring(0, ETAG_LENGTH);
  }
}
