package oversight.collaboration.intake;

import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.calendar.DueDates;
import oversight.collaboration.intake.RowStream.LetGoException;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.SubmissionStore;
import oversight.returns.v1.SubmissionState;
import oversight.service.audit.AuditTrail;
import oversight.service.database.CallerTransactions;

/**
 * Puts a file on record in one transaction, or nothing of it: the submission, its original, every
 * finding, and every figure where nothing is wrong. See docs/adr/0016-copy-into-the-ledger.md.
 */
@Component
class Recording {
  private static final int FIRST_FINDINGS = 1000;

  private final OwnCollaboration own;
  private final SubmissionStore store;
  private final SubmissionRecorder recorder;
  private final Incoming incoming;
  private final SameFile sameFile;
  private final Repeats repeats;
  private final AuditTrail trail;
  private final CallerTransactions transactions;
  private final Clock clock;
  private final Semaphore places;

  Recording(
      OwnCollaboration own,
      SubmissionStore store,
      SubmissionRecorder recorder,
      Incoming incoming,
      SameFile sameFile,
      Repeats repeats,
      AuditTrail trail,
      CallerTransactions transactions,
      IntakeProperties properties,
      Clock clock) {
    this.own = own;
    this.store = store;
    this.recorder = recorder;
    this.incoming = incoming;
    this.sameFile = sameFile;
    this.repeats = repeats;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
    this.places = new Semaphore(properties.recordingAtOnce(), true);
  }

  /** Copies a file's rows into the ledger while they come, if there is a place at the database. */
  Optional<Receipt> copyNow(Arrival arrival, RowStream rows) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return copyIn(arrival, rows, false);
    } finally {
      places.release();
    }
  }

  /**
   * Copies a file's rows into the ledger, as soon as there is a place at the database.
   *
   * @return empty where the rows were let go or two of them say the same: nothing is stored then
   */
  Optional<Receipt> copy(Arrival arrival, RowStream rows) {
    return placed(() -> copyIn(arrival, rows, true));
  }

  /** Puts on record a file with which something is wrong, and finds whatever else is wrong. */
  Receipt stage(Arrival arrival, RowStream rows) {
    return placed(() ->
        recorded(
            arrival,
            () -> {
              Optional<Receipt> before = before(arrival);
              if (before.isPresent()) {
                return before.get();
              }
              recorder.begin(arrival, due(arrival));
              Savepoint empty = recorder.savepoint();
              incoming.stage(arrival.content(), rows);
              check(arrival);
              if (arrival.state() != SubmissionState.REJECTED) {
                incoming.append(arrival.content());
                arrival.content().checkKept(arrival);
              }
              return remembered(arrival, finish(arrival, empty));
            }));
  }

  /**
   * What came of the same upload before, by its key or by its bytes; else both are claimed until
   * the transaction under way ends.
   */
  private Optional<Receipt> before(Arrival arrival) {
    if (arrival.request().dryRun()) {
      // A check keeps nothing, so there is nothing for a key to bring back.
      return Optional.empty();
    }
    Optional<Receipt> first = repeats.first(arrival);
    return first.isPresent()
        ? first
        : sameFile.received(arrival).map(same -> remembered(arrival, same));
  }

  private Receipt remembered(Arrival arrival, Receipt receipt) {
    repeats.keep(arrival, receipt);
    trail.effect(arrival.caller(), own.name("submissions", receipt.submission().id()));
    return receipt;
  }

  private Optional<Receipt> copyIn(Arrival arrival, RowStream rows, boolean allHere) {
    rows.copying();
    try {
      return Optional.of(recorded(arrival, () -> copied(arrival, rows, allHere)));
    } catch (NotLikeThisException notLikeThis) {
      if (notLikeThis.getCause() instanceof DuplicateKeyException) {
        arrival.foundTwins();
      }
      rows.letGo();
      return Optional.empty();
    }
  }

  private Receipt copied(Arrival arrival, RowStream rows, boolean allHere) {
    Savepoint nothing = recorder.savepoint();
    Optional<Receipt> before = allHere ? before(arrival) : Optional.empty();
    if (before.isPresent()) {
      return before.get();
    }
    recorder.begin(arrival, due(arrival));
    Savepoint empty = recorder.savepoint();
    incoming.copy(arrival.content(), rows);
    // Whose bytes they were could not be known before the last of them.
    if (!allHere && sameFile.isReceived(arrival)) {
      recorder.rollback(nothing);
      return before(arrival).orElseThrow(NotLikeThisException::new);
    }
    check(arrival);
    if (arrival.state() != SubmissionState.REJECTED) {
      arrival.content().checkKept(arrival);
    }
    Receipt receipt = finish(arrival, empty);
    Optional<Receipt> first = allHere ? Optional.empty() : repeats.first(arrival);
    if (first.isPresent()) {
      recorder.rollback(nothing);
      return first.get();
    }
    return remembered(arrival, receipt);
  }

  private <T> T placed(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private Receipt recorded(Arrival arrival, Supplier<Receipt> work) {
    try {
      return transactions.write(arrival.caller(), work);
    } catch (CheckedOnlyException checked) {
      return checked.receipt;
    }
  }

  private void check(Arrival arrival) {
    arrival.content().check(arrival);
    explainRevision(arrival);
  }

  /** A revision says why, as a rule; one that does not is taken all the same. */
  private void explainRevision(Arrival arrival) {
    UploadRequest request = arrival.request();
    if (request.revisionReason().isEmpty()
        && store.isRevision(arrival.supplier().code(), request.quarter().id())) {
      arrival
          .findings()
          .add(
              Finding.info(
                  0,
                  "",
                  "REVISION_WITHOUT_REASON",
                  "Figures of this return were signed off before, and no reason was given for"
                      + " sending them again. A reason stays with each figure's history."));
    }
  }

  private DueDates due(Arrival arrival) {
    return DueDates.of(arrival.request().quarter(), own.region().deadlines());
  }

  private Receipt finish(Arrival arrival, Savepoint empty) {
    boolean rejected = arrival.state() == SubmissionState.REJECTED;
    if (rejected) {
      // What is refused leaves no figure behind.
      recorder.rollback(empty);
    } else {
      arrival.content().derive(arrival);
    }
    arrival.findings().tellLeftOut();
    List<Finding> first =
        recorder.collect(arrival.findings(), arrival.content().notesExplain(), FIRST_FINDINGS);
    int total = arrival.findings().total();
    arrival.unexplained(recorder.unexplained(arrival.findings()));
    if (arrival.request().dryRun()) {
      throw new CheckedOnlyException(
          new Receipt(
              arrival.checked(Instant.now(clock), due(arrival).figures()),
              first,
              total,
              true,
              false));
    }
    if (!rejected) {
      recorder.carryForward(arrival.content().saysWhole());
    }
    recorder.original(arrival);
    recorder.findings(arrival);
    recorder.finish(arrival);
    return new Receipt(store.find(arrival.id()).orElseThrow(), first, total, false, false);
  }

  /** Rolls back a check, with what it found. */
  private static final class CheckedOnlyException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Receipt receipt;

    CheckedOnlyException(Receipt receipt) {
      super("Only checked.", null, false, false);
      this.receipt = receipt;
    }
  }

  /** Rolls back a copy that cannot be gone on with; the file is then taken in another way. */
  static final class NotLikeThisException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotLikeThisException() {
      super("What was there before is there no more.", null, false, false);
    }

    NotLikeThisException(Exception cause) {
      super("These rows cannot be copied straight into the ledger.", cause);
    }

    NotLikeThisException(LetGoException cause) {
      super("The rows were let go.", cause, false, false);
    }
  }
}
