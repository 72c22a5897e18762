package oversight.governance.register;

import com.google.protobuf.Message;

/**
 * A record as one caller sees it.
 *
 * @param stored as it is kept
 * @param content what it says, with the part that only some may see where the caller may
 */
record Kept<T extends Message>(StoredRecord stored, T content) {}
