package oversight.collaboration.draft;

import java.time.Instant;

/**
 * What was done with a draft.
 *
 * @param move what
 * @param by user name
 * @param time when
 * @param etag of the commentary that was submitted; else empty
 * @param words the revision note, or the reason; may be empty
 */
public record Move(DraftMove move, String by, Instant time, String etag, String words) {}
