package oversight.collaboration.intake;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.Supplier;
import oversight.collaboration.rule.PassingCells;
import oversight.collaboration.submission.Life;
import oversight.collaboration.submission.Submission;
import oversight.identity.Caller;
import oversight.returns.v1.SubmissionState;

/** A file on its way in: who sends it, what is asked of it, and what has been seen of it so far. */
final class Arrival {
  private final String id = UlidCreator.getMonotonicUlid().toString();
  private final FileContent<?> content;
  private final Caller caller;
  private final Supplier supplier;
  private final UploadRequest request;
  private final OriginalSpool original;
  private final Findings findings;
  private volatile int rows;
  private volatile int unexplained;
  private volatile boolean twins;
  private volatile FileSummary summary = new FileSummary();
  private volatile @Nullable PassingCells passed;

  Arrival(
      FileContent<?> content,
      Caller caller,
      Supplier supplier,
      UploadRequest request,
      OriginalSpool original,
      Findings findings) {
    this.content = content;
    this.caller = caller;
    this.supplier = supplier;
    this.request = request;
    this.original = original;
    this.findings = findings;
  }

  /** The id that its submission has or will have: a ULID. */
  String id() {
    return id;
  }

  /** What its rows are. */
  FileContent<?> content() {
    return content;
  }

  Caller caller() {
    return caller;
  }

  Supplier supplier() {
    return supplier;
  }

  UploadRequest request() {
    return request;
  }

  OriginalSpool original() {
    return original;
  }

  Findings findings() {
    return findings;
  }

  /** Rows of figures in the file, understood or not; final once it was read to its end. */
  int rows() {
    return rows;
  }

  /** Says how many rows of figures there are. */
  void counted(int found) {
    rows = found;
  }

  /** What its rows of figures say together; final once it was read to its end. */
  FileSummary summary() {
    return summary;
  }

  /** Says what its rows of figures say together. */
  void summary(FileSummary found) {
    summary = found;
  }

  /** The rules of cells as they were asked of its rows; final once it was read to its end. */
  PassingCells passed() {
    return Objects.requireNonNull(passed, "The file was not read.");
  }

  /** Says what the rules of cells were asked with. */
  void passed(PassingCells cells) {
    passed = cells;
  }

  /** Says how many warnings need words that no note says. */
  void unexplained(int found) {
    unexplained = found;
  }

  /** Says that two rows of it say the same. */
  void foundTwins() {
    twins = true;
  }

  /** Whether something is wrong with it, so that its rows cannot go straight into the ledger. */
  boolean isFaulty() {
    return twins || findings.errors() > 0;
  }

  /**
   * Where the submission stands once it is on record, as far as the findings so far say. What needs
   * an explanation waits for it: it stays CHECKED.
   */
  SubmissionState state() {
    if (findings.errors() > 0) {
      return SubmissionState.REJECTED;
    }
    return request.submit() && unexplained == 0
        ? SubmissionState.SUBMITTED
        : SubmissionState.CHECKED;
  }

  /** What the submission would be, where it was only checked. */
  Submission checked(Instant now, LocalDate due) {
    return new Submission(
        id,
        supplier.code(),
        request.quarter(),
        state(),
        rows,
        findings.errors(),
        findings.warnings(),
        unexplained,
        original.sha256Hex(),
        original.size(),
        request.filename(),
        caller.username(),
        caller.subject(),
        now,
        "",
        null,
        "",
        "",
        0,
        original.contentType(),
        Life.ofDraft(request.kind(), request.log(), request.revisionReason(), due));
  }
}
