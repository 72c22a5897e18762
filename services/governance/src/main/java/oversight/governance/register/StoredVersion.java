package oversight.governance.register;

import java.time.Instant;
import java.util.List;

/** A version as it is kept: the record's content then, and the change that made it. */
record StoredVersion(
    int version,
    String verb,
    String state,
    String content,
    String part,
    List<String> changedFields,
    String reason,
    String changedBy,
    String organisation,
    Instant changeTime) {}
