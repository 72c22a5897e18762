package oversight.collaboration.owed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.calendar.DueDates;
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
  private final Clock clock;

  CompletenessReader(
      OwnCollaboration own,
      Owed owed,
      SubmissionStore store,
      CallerTransactions transactions,
      Clock clock) {
    this.own = own;
    this.owed = owed;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The answer for a quarter. */
  public Completeness read(Caller caller, FinancialQuarter quarter) {
    Catalogue catalogue = own.catalogueFor(caller);
    DueDates due = DueDates.of(quarter, own.region().deadlines());
    return transactions.read(
        caller,
        () -> {
          Completeness.Builder answer =
              Completeness.newBuilder()
                  .setQuarter(quarter.id())
                  .setLabel(quarter.label())
                  .setDueDate(due.figures().toString())
                  .setSignOffDueDate(due.signOff().toString());
          suppliers(caller)
              .map(supplier -> progress(catalogue, supplier, quarter, due))
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
      Catalogue catalogue, Supplier supplier, FinancialQuarter quarter, DueDates due) {
    List<OwedCell> cells = owed.cells(catalogue, supplier, quarter);
    List<Submission> sent = store.list(quarter.id(), supplier.code(), Optional.empty(), 1000);
    if (cells.isEmpty() && sent.isEmpty()) {
      return Optional.empty();
    }
    SupplierProgress.Builder progress =
        SupplierProgress.newBuilder()
            .setForce(supplier.code())
            .setTitle(supplier.name())
            .setLate(
                !cells.isEmpty()
                    && due.arePast(clock)
                    && !owed.wasSentInTime(supplier, quarter, due.figures()));
    figures(progress, cells, owed.standings(supplier, quarter, cells));
    sent.stream()
        .max(Comparator.comparingInt(submission -> FURTHEST.indexOf(submission.state())))
        .ifPresent(furthest ->
            progress
                .setState(furthest.state())
                .setSubmission(own.name("submissions", furthest.id())));
    return Optional.of(progress.build());
  }

  private static void figures(
      SupplierProgress.Builder progress, List<OwedCell> cells, Map<String, Standing> standings) {
    Set<String> missing = new LinkedHashSet<>();
    Set<LocalDate> since = new TreeSet<>();
    for (OwedCell cell : cells) {
      Standing standing =
          standings.getOrDefault(Owed.key(cell.code(), cell.period().id()), Standing.NOTHING);
      progress
          .addOwedBuilder()
          .setPart(cell.code())
          .setTitle(cell.part().part().title())
          .setPeriod(cell.period().id())
          .setLabel(cell.period().label())
          .setSince(cell.since().toString())
          .setState(standing.state())
          .setNil(standing.nil());
      if (!standing.counts()) {
        missing.add(cell.code());
        since.add(cell.since());
      }
    }
    progress.addAllMissing(missing);
    since.stream().findFirst().ifPresent(first -> progress.setOwedSince(first.toString()));
  }
}
