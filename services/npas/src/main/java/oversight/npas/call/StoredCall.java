package oversight.npas.call;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is kept.
 *
 * @param reference the service's own number of it
 * @param force ONS code of who asked
 * @param attendedFor ONS code of the force reached, else of who asked
 * @param priority {@code 1} to {@code 4}
 * @param requested when it was asked for
 * @param lifted when an aircraft lifted, or null
 * @param onScene when it arrived, or null
 * @param cleared when it was free again, or null
 * @param cancelled when the call was cancelled, or null
 * @param reason why it was cancelled or declined, or empty
 * @param outcome how it ended
 * @param minutes flown, or null
 * @param aircraft its kind, or empty
 * @param secondsToLift from the request, or null
 * @param secondsToScene from the request, or null
 * @param submission the id of the one it came with
 * @param row of its file
 * @param signedOffBy user name, or empty
 * @param signOffTime or null
 * @param counts whether it counts
 * @param place where it stands in the order of calls
 */
record StoredCall(
    String reference,
    String force,
    String attendedFor,
    String priority,
    Instant requested,
    @Nullable Instant lifted,
    @Nullable Instant onScene,
    @Nullable Instant cleared,
    @Nullable Instant cancelled,
    String reason,
    String outcome,
    @Nullable Integer minutes,
    String aircraft,
    @Nullable BigDecimal secondsToLift,
    @Nullable BigDecimal secondsToScene,
    String submission,
    int row,
    String signedOffBy,
    @Nullable Instant signOffTime,
    boolean counts,
    CallQuery.After place) {}
