package oversight.service.call;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Set;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.identity.grpc.RefusedCalls;
import oversight.service.audit.AuditTrail;
import oversight.service.audit.CallUnderWay;
import oversight.service.database.CallerTransactions;
import oversight.service.error.ErrorHandler;

/**
 * Around every call that changes something: one transaction holds its effect, the answer remembered
 * under its idempotency key, and its entry in the audit trail; the answer is sent once that
 * transaction has been committed. A refusal undoes all and is put on record by itself.
 */
public final class ChangingCalls implements ServerInterceptor {
  private final Set<String> changing;
  private final CallerTransactions transactions;
  private final RememberedAnswers answers;
  private final AuditTrail trail;
  private final ErrorHandler errors;
  private final Records records;

  /**
   * Goes around calls.
   *
   * @param changing the full names of the RPCs that change something
   */
  public ChangingCalls(
      Set<String> changing,
      CallerTransactions transactions,
      RememberedAnswers answers,
      AuditTrail trail,
      ErrorHandler errors) {
    this.changing = Set.copyOf(changing);
    this.transactions = transactions;
    this.answers = answers;
    this.trail = trail;
    this.errors = errors;
    this.records = new Records(trail, this.changing);
  }

  /** Told of calls that are not let in at all. */
  public RefusedCalls refusals() {
    return records;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Caller caller = CallerContext.KEY.get();
    if (caller == null) {
      return next.startCall(call, headers);
    }
    String method = call.getMethodDescriptor().getFullMethodName();
    boolean changes = changing.contains(method);
    boolean stream = call.getMethodDescriptor().getType() != MethodType.UNARY;
    CallUnderWay record =
        new CallUnderWay(
            caller,
            method,
            CallHeaders.requestId(headers),
            CallHeaders.idempotencyKey(headers),
            changes,
            changes && stream);
    Context context = Context.current().withValue(CallUnderWay.KEY, record);
    if (!changes) {
      return Contexts.interceptCall(context, call, headers, next);
    }
    return Contexts.interceptCall(
        context,
        call,
        headers,
        stream
            ? (plain, with) ->
                RecordedStream.start(plain, with, next, record, records, trail, errors)
            : (plain, with) -> OneEffect.start(plain, with, next, this, record));
  }

  CallerTransactions transactions() {
    return transactions;
  }

  RememberedAnswers answers() {
    return answers;
  }

  AuditTrail trail() {
    return trail;
  }

  ErrorHandler errors() {
    return errors;
  }

  Records records() {
    return records;
  }
}
