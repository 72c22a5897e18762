package oversight.governance.pack;

import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.service.audit.AuditEntry;
import oversight.service.audit.AuditTrail;
import oversight.service.audit.CallUnderWay;

/**
 * Puts on record who was shown a pack, in the transaction that showed it. Every view of every pack:
 * an entry for those alone that hold something sensitive would say which they are.
 */
@Component
class PackViews {
  private final AuditTrail trail;

  PackViews(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Records a view.
   *
   * @param what what was done: {@code GET} or the format of a document
   */
  void record(Caller caller, Edition edition, String what) {
    String subject = edition.pack().name() + " (version " + edition.pack().version() + ") " + what;
    Optional<CallUnderWay> call = CallUnderWay.current();
    trail.append(
        caller,
        call.map(known -> known.entry(subject, AuditEntry.OK, AuditEntry.SHOWN))
            .orElseGet(() ->
                new AuditEntry(
                    caller.organisation().slug(),
                    what,
                    subject,
                    AuditEntry.OK,
                    AuditEntry.SHOWN,
                    "")));
  }
}
