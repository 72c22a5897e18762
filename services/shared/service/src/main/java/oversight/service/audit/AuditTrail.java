package oversight.service.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import oversight.identity.Caller;
import oversight.service.database.CallerTransactions;

/**
 * Appends to the audit trail. What changed something is recorded in the very transaction that
 * changed it, as its last act, for the chain lets one transaction at a time append. What changed
 * nothing (a view, a refusal) is recorded by itself before it is answered; of many at once, one
 * transaction records all that wait.
 */
public final class AuditTrail {
  private static final int MOST_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final CallerTransactions transactions;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  /** Appends through these. */
  public AuditTrail(JdbcClient jdbc, CallerTransactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Appends in the transaction under way, which must be about to end. */
  public void append(Caller caller, AuditEntry entry) {
    transactions.write(caller, () -> insert(entry));
  }

  /**
   * Appends, in the transaction under way, that the call under way did what it was to do. Only for
   * calls that are streams: any other is recorded around it.
   *
   * @param subject what it did it to
   */
  public void effect(Caller caller, String subject) {
    CallUnderWay.current()
        .filter(CallUnderWay::recordsItself)
        .ifPresent(call -> {
          call.about(subject);
          append(caller, call.entry(AuditEntry.OK, ""));
          call.markRecorded();
        });
  }

  /** Puts on record what changed nothing, and returns when it is. */
  public void record(Caller caller, AuditEntry entry) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      append(caller, entry);
      return;
    }
    Waiting waiting = new Waiting(caller, entry);
    queue.add(waiting);
    writing.lock();
    try {
      while (!waiting.done) {
        writeSome();
      }
    } finally {
      writing.unlock();
    }
    RuntimeException failure = waiting.failure;
    if (failure != null) {
      throw failure;
    }
  }

  /** Whoever holds the lock writes for all who wait behind it. */
  private void writeSome() {
    List<Waiting> batch = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      batch.add(next);
      if (batch.size() == MOST_AT_ONCE) {
        break;
      }
    }
    if (batch.isEmpty()) {
      return;
    }
    RuntimeException failure = null;
    try {
      transactions.write(
          batch.getFirst().caller,
          () -> {
            batch.forEach(each -> append(each.caller, each.entry));
            return batch.size();
          });
    } catch (RuntimeException refused) {
      failure = refused;
    }
    for (Waiting each : batch) {
      each.failure = failure;
      each.done = true;
    }
  }

  private long insert(AuditEntry entry) {
    return jdbc.sql(
            """
            select record_audit_event(:organisation, :method, :subject, :outcome, :reason, :request)
            """)
        .param("organisation", entry.organisation())
        .param("method", entry.method())
        .param("subject", entry.subject())
        .param("outcome", entry.outcome())
        .param("reason", entry.reason())
        .param("request", entry.requestId())
        .query(Long.class)
        .single();
  }

  private static final class Waiting {
    private final Caller caller;
    private final AuditEntry entry;
    private boolean done;
    private @Nullable RuntimeException failure;

    private Waiting(Caller caller, AuditEntry entry) {
      this.caller = caller;
      this.entry = entry;
    }
  }
}
