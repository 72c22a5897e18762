package oversight.collaboration.intake;

import com.github.f4b6a3.ulid.UlidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.calendar.DueDates;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.personal.PersonalData;
import oversight.collaboration.rule.RowRules;
import oversight.collaboration.rule.RuleBook;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Life;
import oversight.collaboration.submission.Submission;
import oversight.collaboration.submission.SubmissionStore;
import oversight.identity.Caller;
import oversight.identity.OrganisationKind;
import oversight.identity.Permission;
import oversight.returns.v1.SubmissionState;
import oversight.service.audit.AuditTrail;
import oversight.service.audit.CallUnderWay;
import oversight.service.database.CallerTransactions;
import oversight.service.error.DeniedException;
import oversight.service.error.ServiceException;

/**
 * Takes a file in. It is parsed while it arrives; then one transaction records the submission, its
 * original, every finding and every figure, or nothing at all.
 */
@Component
@EnableConfigurationProperties(IntakeProperties.class)
public class Intake {
  private static final int FIRST_FINDINGS = 1000;

  private final OwnCollaboration own;
  private final SubmissionStore store;
  private final SubmissionRecorder recorder;
  private final Incoming incoming;
  private final WholeChecker wholeChecker;
  private final RuleBook rules;
  private final SameFile sameFile;
  private final PersonalData personal;
  private final Repeats repeats;
  private final AuditTrail trail;
  private final CallerTransactions transactions;
  private final IntakeProperties properties;
  private final Clock clock;

  Intake(
      OwnCollaboration own,
      SubmissionStore store,
      SubmissionRecorder recorder,
      Incoming incoming,
      WholeChecker wholeChecker,
      RuleBook rules,
      SameFile sameFile,
      PersonalData personal,
      Repeats repeats,
      AuditTrail trail,
      CallerTransactions transactions,
      IntakeProperties properties,
      Clock clock) {
    this.own = own;
    this.store = store;
    this.recorder = recorder;
    this.incoming = incoming;
    this.wholeChecker = wholeChecker;
    this.rules = rules;
    this.sameFile = sameFile;
    this.personal = personal;
    this.repeats = repeats;
    this.trail = trail;
    this.transactions = transactions;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * What came of an upload.
   *
   * @param submission as it is on record
   * @param findings the first thousand, in the order of the file
   * @param totalFindings how many there are
   * @param dryRun whether it was only checked and nothing is on record
   * @param already whether the same bytes had been received before, and nothing more is stored
   */
  public record Receipt(
      Submission submission,
      List<Finding> findings,
      int totalFindings,
      boolean dryRun,
      boolean already) {
    /** Copies the list. */
    public Receipt {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Decides who may send what, before a byte is read.
   *
   * @throws DeniedException where the caller is not of the supplier
   * @throws oversight.service.error.InvalidFieldException PERSONAL_DATA where the reason for a
   *     revision seems to hold some
   */
  Supplier admit(Caller caller, UploadRequest request) {
    CallUnderWay.current()
        .filter(CallUnderWay::recordsItself)
        .ifPresent(call -> call.about(own.name("returns", request.quarter().id())));
    personal.refuse("header.revision_reason", request.revisionReason());
    OrganisationKind kind = caller.organisation().kind();
    if (kind != OrganisationKind.FORCE && kind != OrganisationKind.COLLABORATION) {
      throw DeniedException.forPermission(
          Permission.SUPPLY, "Figures come from forces and collaborations only.");
    }
    if (kind == OrganisationKind.COLLABORATION
        && !caller.organisation().supplier().equals(own.slug())) {
      throw DeniedException.forPermission(
          Permission.SUPPLY,
          own.collaboration().name() + " takes figures from forces and its own staff only.");
    }
    Supplier supplier = own.supplier(request.force(), caller);
    if (!supplier.code().equals(caller.organisation().supplier())) {
      throw DeniedException.forForce(request.force());
    }
    if (own.catalogueFor(caller).measures().stream()
        .noneMatch(measure -> measure.suppliedBy().contains(supplier.kind()))) {
      throw DeniedException.forPermission(
          Permission.SUPPLY,
          own.collaboration().name() + " takes no figures from " + supplier.name() + ".");
    }
    return supplier;
  }

  /**
   * Reads a file to its end and records it.
   *
   * @throws ServiceException where the request cannot be granted; nothing is stored then
   */
  Receipt receive(Caller caller, Supplier supplier, UploadRequest request, InputStream bytes) {
    try (Findings findings = new Findings();
        OriginalSpool original = new OriginalSpool(bytes, properties.maxBytes());
        FigureSpool figures = new FigureSpool()) {
      int rows = parse(caller, supplier, request, original, figures, findings);
      original.drain();
      return record(caller, supplier, request, original, figures, findings, rows);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private int parse(
      Caller caller,
      Supplier supplier,
      UploadRequest request,
      OriginalSpool original,
      FigureSpool figures,
      Findings findings)
      throws IOException {
    Catalogue catalogue = own.catalogueFor(caller);
    RowChecker checker =
        new RowChecker(
            own,
            catalogue,
            supplier,
            request.quarter(),
            new RowRules(rules, own, supplier, request.quarter(), LocalDate.now(clock)),
            new PersonalDataWatch(personal, findings),
            findings);
    int[] rows = {0};
    UntouchedRows untouched = new UntouchedRows();
    new FileRows(original, request.declared(), findings)
        .read(
            original,
            raw -> {
              if (untouched.takes(raw)) {
                return;
              }
              rows[0]++;
              checker.check(raw).ifPresent(row -> add(figures, row));
            });
    untouched.said().ifPresent(findings::add);
    if (rows[0] == 0 && findings.errors() == 0) {
      findings.add(
          Finding.error(
              0,
              "",
              "NO_ROWS",
              "The file has a header and no figures.",
              "Add a row for each figure."));
    }
    return rows[0];
  }

  private Receipt record(
      Caller caller,
      Supplier supplier,
      UploadRequest request,
      OriginalSpool original,
      FigureSpool figures,
      Findings findings,
      int rows) {
    String id = UlidCreator.getMonotonicUlid().toString();
    return transactions.write(
        caller,
        () -> {
          // A check keeps nothing, so there is nothing for a key to bring back.
          Optional<Receipt> first =
              request.dryRun()
                  ? Optional.empty()
                  : repeats.first(caller, supplier, request, original);
          if (first.isPresent()) {
            return first.get();
          }
          Receipt receipt = take(id, caller, supplier, request, original, figures, findings, rows);
          if (!request.dryRun()) {
            repeats.keep(request, receipt);
            trail.effect(caller, own.name("submissions", receipt.submission().id()));
          }
          return receipt;
        });
  }

  private Receipt take(
      String id,
      Caller caller,
      Supplier supplier,
      UploadRequest request,
      OriginalSpool original,
      FigureSpool figures,
      Findings findings,
      int rows) {
    Optional<Receipt> same =
        request.dryRun()
            ? Optional.empty()
            : sameFile.received(caller, supplier, request, original);
    if (same.isPresent()) {
      return same.get();
    }
    incoming.copy(figures);
    wholeChecker.check(own.catalogueFor(caller), supplier, request.quarter(), findings);
    explainRevision(supplier, request, findings);
    List<Finding> first = recorder.collect(findings, FIRST_FINDINGS);
    int unexplained = recorder.unexplained(findings);
    SubmissionState state = state(request.submit(), findings.errors(), unexplained);
    if (request.dryRun()) {
      return new Receipt(
          draft(id, caller, supplier, request, original, findings, rows, unexplained, state),
          first,
          findings.total(),
          true,
          false);
    }
    recorder.submission(
        id, caller, supplier, request, state, rows, findings, original, due(request));
    recorder.original(id, original);
    recorder.findings(id);
    if (state != SubmissionState.REJECTED) {
      incoming.append(id, supplier.code());
    }
    return new Receipt(store.find(id).orElseThrow(), first, findings.total(), false, false);
  }

  /** A revision says why, as a rule; one that does not is taken all the same. */
  private void explainRevision(Supplier supplier, UploadRequest request, Findings findings) {
    if (request.revisionReason().isEmpty()
        && store.isRevision(supplier.code(), request.quarter().id())) {
      findings.add(
          Finding.info(
              0,
              "",
              "REVISION_WITHOUT_REASON",
              "Figures of this return were signed off before, and no reason was given for sending"
                  + " them again. A reason stays with each figure's history."));
    }
  }

  /** What needs an explanation waits for it: it stays CHECKED. */
  private static SubmissionState state(boolean submit, int errors, int unexplained) {
    if (errors > 0) {
      return SubmissionState.REJECTED;
    }
    return submit && unexplained == 0 ? SubmissionState.SUBMITTED : SubmissionState.CHECKED;
  }

  private Submission draft(
      String id,
      Caller caller,
      Supplier supplier,
      UploadRequest request,
      OriginalSpool original,
      Findings findings,
      int rows,
      int unexplained,
      SubmissionState state) {
    return new Submission(
        id,
        supplier.code(),
        request.quarter(),
        state,
        rows,
        findings.errors(),
        findings.warnings(),
        unexplained,
        original.sha256Hex(),
        original.size(),
        request.filename(),
        caller.username(),
        caller.subject(),
        Instant.now(clock),
        "",
        null,
        "",
        Life.ofDraft(request.kind(), request.revisionReason(), due(request).figures()));
  }

  private DueDates due(UploadRequest request) {
    return DueDates.of(request.quarter(), own.region().deadlines());
  }

  private static void add(FigureSpool figures, FigureRow row) {
    try {
      figures.add(row);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
