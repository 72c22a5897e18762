package oversight.rocu.register;

import com.google.protobuf.Message;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.record.RecordKind;
import oversight.collaboration.record.Register;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.service.audit.AuditTrail;
import oversight.service.database.CallerTransactions;
import oversight.service.error.InvalidFieldException;
import oversight.service.personal.PersonalData;

/** Records in the name of the unit's authors, and reads what requests say. */
@Component
class Keeper {
  private final OwnCollaboration own;
  private final UnitRecords records;
  private final PersonalData personal;
  private final AuditTrail trail;
  private final CallerTransactions transactions;

  Keeper(
      OwnCollaboration own,
      UnitRecords records,
      PersonalData personal,
      AuditTrail trail,
      CallerTransactions transactions) {
    this.own = own;
    this.records = records;
    this.personal = personal;
    this.trail = trail;
    this.transactions = transactions;
  }

  /** Adds a version of a record. */
  <M extends Message> void record(
      RecordKind<M> kind, String key, M content, String etag, String reason) {
    Caller caller = CallerContext.current();
    Register.requireStaff(own, caller);
    personal.refuse("reason", reason);
    transactions.write(
        caller,
        () -> {
          records.add(kind, key, content, etag, reason, caller);
          trail.effect(caller, own.name(kind.register(), key));
          return true;
        });
  }

  /**
   * An amount of a request, from 0 and with at most two decimals.
   *
   * @throws InvalidFieldException where it is none
   */
  static BigDecimal amount(String field, com.google.type.Decimal decimal) {
    String text = decimal.getValue();
    if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
      throw new InvalidFieldException(
          field, "'" + text + "' is no amount. Write it from 0 and with at most two decimals.");
    }
    return new BigDecimal(text);
  }
}
