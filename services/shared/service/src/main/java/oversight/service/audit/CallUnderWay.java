package oversight.service.audit;

import io.grpc.Context;
import java.util.Optional;
import oversight.identity.Caller;

/** What is known of the call under way, for whoever puts it on record. */
public final class CallUnderWay {
  /** Where it is kept while a call lasts. */
  public static final Context.Key<CallUnderWay> KEY = Context.key("oversight-call");

  private final Caller caller;
  private final String method;
  private final String requestId;
  private final String idempotencyKey;
  private final boolean changes;
  private final boolean recordsItself;
  private volatile String subject = "";
  private volatile boolean recorded;

  /**
   * A call that begins.
   *
   * @param caller who calls
   * @param method the full name of the RPC
   * @param requestId the same for all that one request from outside causes
   * @param idempotencyKey as the metadata has it; empty for none
   * @param changes whether the RPC is one that changes something
   * @param recordsItself whether its own code appends the entry of what it did, because the call is
   *     a stream; any other is recorded around it
   */
  public CallUnderWay(
      Caller caller,
      String method,
      String requestId,
      String idempotencyKey,
      boolean changes,
      boolean recordsItself) {
    this.caller = caller;
    this.method = method;
    this.requestId = requestId;
    this.idempotencyKey = idempotencyKey;
    this.changes = changes;
    this.recordsItself = recordsItself;
  }

  /** The call of this thread's context; empty outside of one. */
  public static Optional<CallUnderWay> current() {
    return Optional.ofNullable(KEY.get());
  }

  /** Who calls. */
  public Caller caller() {
    return caller;
  }

  /** The full name of the RPC. */
  public String method() {
    return method;
  }

  /** The idempotency key of the metadata; empty for none. */
  public String idempotencyKey() {
    return idempotencyKey;
  }

  /** What the call is about, as soon as that is known. */
  public void about(String what) {
    subject = what;
  }

  /** Whether an entry of what it did is on record already. */
  public boolean isRecorded() {
    return recorded;
  }

  /** Whether an entry of the call is made around it or by itself, because it changes something. */
  public boolean changes() {
    return changes;
  }

  /** Whether it is a stream, which records by itself what it did. */
  public boolean recordsItself() {
    return recordsItself;
  }

  void markRecorded() {
    recorded = true;
  }

  /** Its entry, ended so. */
  public AuditEntry entry(String outcome, String reason) {
    return entry(subject, outcome, reason);
  }

  /** Its entry about something else, ended so. */
  public AuditEntry entry(String about, String outcome, String reason) {
    return new AuditEntry(caller.organisation().slug(), method, about, outcome, reason, requestId);
  }
}
