package oversight.collaboration.owed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.submission.Submission;
import oversight.collaboration.submission.SubmissionStore;
import oversight.identity.Caller;
import oversight.region.Force;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SupplierProgress;
import oversight.service.database.CallerTransactions;

/** Who owes figures for a quarter, and how far each has come, as far as the caller may know. */
@Component
public class CompletenessReader {
  /** The further a state, the later it stands here. */
  private static final List<SubmissionState> FURTHEST =
      List.of(
          SubmissionState.WITHDRAWN,
          SubmissionState.REJECTED,
          SubmissionState.RETURNED,
          SubmissionState.CHECKED,
          SubmissionState.SUBMITTED,
          SubmissionState.SUPERSEDED,
          SubmissionState.SIGNED_OFF);

  private final OwnCollaboration own;
  private final Owed owed;
  private final SubmissionStore store;
  private final CallerTransactions transactions;

  CompletenessReader(
      OwnCollaboration own, Owed owed, SubmissionStore store, CallerTransactions transactions) {
    this.own = own;
    this.owed = owed;
    this.store = store;
    this.transactions = transactions;
  }

  /** The answer for a quarter. */
  public Completeness read(Caller caller, FinancialQuarter quarter) {
    Catalogue catalogue = own.catalogueFor(caller);
    return transactions.read(
        caller,
        () -> {
          Completeness.Builder answer =
              Completeness.newBuilder().setQuarter(quarter.id()).setLabel(quarter.label());
          suppliers(caller)
              .map(supplier -> progress(catalogue, supplier, quarter))
              .flatMap(Optional::stream)
              .forEach(answer::addSuppliers);
          boolean complete =
              answer.getSuppliersList().stream()
                  .allMatch(supplier ->
                      supplier.getState() == SubmissionState.SIGNED_OFF
                          && supplier.getMissingCount() == 0);
          return answer.setComplete(complete && answer.getSuppliersCount() > 0).build();
        });
  }

  private Stream<Supplier> suppliers(Caller caller) {
    return Stream.concat(own.region().forces().stream().map(Force::slug), Stream.of(own.slug()))
        .map(name -> own.supplier(name, caller));
  }

  private Optional<SupplierProgress> progress(
      Catalogue catalogue, Supplier supplier, FinancialQuarter quarter) {
    List<Owed.Cell> cells = owed.cells(catalogue, supplier, quarter);
    List<Submission> sent = store.list(quarter.id(), supplier.code(), Optional.empty(), 1000);
    if (cells.isEmpty() && sent.isEmpty()) {
      return Optional.empty();
    }
    SupplierProgress.Builder progress =
        SupplierProgress.newBuilder()
            .setForce(supplier.code())
            .setTitle(supplier.name())
            .addAllMissing(
                cells.stream()
                    .filter(cell -> !owed.counts(supplier, cell))
                    .map(Owed.Cell::part)
                    .distinct()
                    .toList());
    sent.stream()
        .max(Comparator.comparingInt(submission -> FURTHEST.indexOf(submission.state())))
        .ifPresent(furthest ->
            progress
                .setState(furthest.state())
                .setSubmission(own.name("submissions", furthest.id())));
    return Optional.of(progress.build());
  }
}
