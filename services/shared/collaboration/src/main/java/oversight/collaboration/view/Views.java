package oversight.collaboration.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.Part;
import oversight.identity.Caller;
import oversight.service.audit.AuditEntry;
import oversight.service.audit.AuditTrail;
import oversight.service.audit.CallUnderWay;
import oversight.service.database.CallerTransactions;

/**
 * Puts on record who was shown what is sensitive: anything at all of a collaboration that needs a
 * clearance, and of any other whatever holds a figure of an OFFICIAL-SENSITIVE measure.
 */
@Component
public class Views {
  private final OwnCollaboration own;
  private final AuditTrail trail;
  private final CallerTransactions transactions;
  private final JdbcClient jdbc;

  Views(OwnCollaboration own, AuditTrail trail, CallerTransactions transactions, JdbcClient jdbc) {
    this.own = own;
    this.trail = trail;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /**
   * One look.
   *
   * @param time when
   * @param viewer user name
   * @param organisation slug
   * @param action the RPC that answered
   * @param subject what it showed
   */
  public record View(
      Instant time, String viewer, String organisation, String action, String subject) {}

  /**
   * Records that an answer showed something, but no figure. A look that cannot be recorded is
   * refused.
   */
  public void record(Caller caller, String action, String subject) {
    record(caller, action, subject, false);
  }

  /**
   * Records that an answer showed something. A look that cannot be recorded is refused.
   *
   * @param sensitive whether a figure of an OFFICIAL-SENSITIVE measure was among it
   */
  public void record(Caller caller, String action, String subject, boolean sensitive) {
    if (!sensitive && own.collaboration().clearance().isEmpty()) {
      return;
    }
    Optional<CallUnderWay> call = CallUnderWay.current();
    // What changes something is on record as that.
    if (call.filter(CallUnderWay::changes).isEmpty()) {
      trail.record(
          caller,
          call.map(known -> known.entry(subject, AuditEntry.OK, AuditEntry.SHOWN))
              .orElseGet(() ->
                  new AuditEntry(
                      caller.organisation().slug(),
                      action,
                      subject,
                      AuditEntry.OK,
                      AuditEntry.SHOWN,
                      "")));
    }
  }

  /** Whether a measure, or the measure of a part, is marked OFFICIAL-SENSITIVE. */
  public boolean isSensitive(String measureOrPart) {
    int dot = measureOrPart.indexOf('.');
    return own.catalogue()
        .measure(dot < 0 ? measureOrPart : measureOrPart.substring(0, dot))
        .filter(Views::isSensitive)
        .isPresent();
  }

  private static boolean isSensitive(Measure measure) {
    return measure.marking() == Marking.OFFICIAL_SENSITIVE;
  }

  /** Whether anything that a supplier sends is sensitive; its form shows last quarter's figures. */
  public boolean maySendSensitive(Supplier supplier) {
    return !sensitiveParts(supplier).isEmpty();
  }

  private List<String> sensitiveParts(Supplier supplier) {
    return own.catalogue().measures().stream()
        .filter(Views::isSensitive)
        .filter(measure -> measure.suppliedBy().contains(supplier.kind()))
        .flatMap(measure -> measure.parts().stream())
        .map(Part::code)
        .toList();
  }

  /**
   * Whether a file may hold a figure that is sensitive: one of its figures is, or none of them is
   * known because it was rejected and such a figure could be among them.
   *
   * @param submission id
   * @param supplier who sent it
   */
  public boolean mayHoldSensitive(Caller caller, String submission, String supplier) {
    List<String> parts = sensitiveParts(own.supplier(supplier, caller));
    return !parts.isEmpty()
        && transactions.read(
            caller,
            () ->
                jdbc.sql(
                        """
                        select state = 'REJECTED' or exists (
                          select from figure where submission_id = :id and measure in (:parts))
                        from submission where id = :id
                        """)
                    .param("id", submission)
                    .param("parts", parts)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false));
  }

  /** The latest looks, newest first, for the collaboration's author. */
  public List<View> latest(Caller caller, int size) {
    return transactions.read(
        caller,
        () ->
            jdbc.sql(
                    """
                    select * from audit_event where outcome = 'OK' and reason = 'SHOWN'
                    order by number desc limit :size
                    """)
                .param("size", size)
                .query(Views::row)
                .list());
  }

  private static View row(ResultSet row, int number) throws SQLException {
    String method = row.getString("method");
    return new View(
        row.getObject("event_time", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("organisation"),
        method.substring(method.lastIndexOf('/') + 1),
        row.getString("subject"));
  }
}
