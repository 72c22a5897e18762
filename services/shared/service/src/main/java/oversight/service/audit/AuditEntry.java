package oversight.service.audit;

/**
 * What goes on record beside who and when.
 *
 * @param organisation slug of the organisation acted for
 * @param method the RPC
 * @param subject what it was about; cut at 500 characters
 * @param outcome the name of a gRPC status
 * @param reason why it was refused, or empty
 * @param requestId the same for all that one request from outside caused
 */
public record AuditEntry(
    String organisation,
    String method,
    String subject,
    String outcome,
    String reason,
    String requestId) {
  /** It went well. */
  public static final String OK = "OK";

  /** The reason of an entry that says something sensitive was shown. */
  public static final String SHOWN = "SHOWN";

  private static final int LONGEST = 500;

  /** Cuts what a caller could make long. */
  public AuditEntry {
    subject = subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
  }
}
