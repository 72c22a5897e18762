package oversight.collaboration.record;

import com.google.protobuf.Message;
import java.time.Instant;

/**
 * A version of a record.
 *
 * @param <M> the contract's message
 * @param id within its register
 * @param version 1 for the first; also the etag
 * @param content what it says; what is worked out on reading is not in it
 * @param withdrawn whether it was taken back, for good
 * @param changedBy user name
 * @param organisation slug of whoever changed it
 * @param changeTime when
 */
public record KeptRecord<M extends Message>(
    String id,
    int version,
    M content,
    boolean withdrawn,
    String changedBy,
    String organisation,
    Instant changeTime) {}
