package oversight.collaboration.publicversion;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.identity.Caller;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.ReportContent;
import oversight.service.database.CallerTransactions;
import oversight.service.error.NotFoundException;

/** What the public may see of reports, the same for every caller. */
@Component
public class PublicReports {
  private static final String COLLECTION = "publicReports";

  private final OwnCollaboration own;
  private final PublicStore store;
  private final CallerTransactions transactions;

  PublicReports(OwnCollaboration own, PublicStore store, CallerTransactions transactions) {
    this.own = own;
    this.store = store;
    this.transactions = transactions;
  }

  /**
   * A public version, or the latest where the version is 0.
   *
   * @throws NotFoundException where there is none, also where there never can be
   */
  public PublicReport get(Caller caller, String name, int version) {
    FinancialQuarter quarter = Quarters.parse("name", own.id(COLLECTION, name));
    return transactions.read(
        caller, () -> store.find(quarter, version).orElseThrow(() -> new NotFoundException(name)));
  }

  /** The latest version of each quarter, newest first. */
  public List<PublicReport> latest(Caller caller, Optional<String> beforeStart, int size) {
    return transactions.read(caller, () -> store.latest(beforeStart, size));
  }

  /** Makes the public version of a report just published; inside its author's transaction. */
  public void publish(FinancialQuarter quarter, int reportVersion, ReportContent report) {
    List<Earlier> before = store.earlier(quarter);
    Optional<Earlier> lastQuarter =
        store.earlier(quarter.previous()).stream().reduce((_, last) -> last);
    new PublicAssembly(own)
        .of(report, before, lastQuarter)
        .filter(made -> made.content().getSectionsCount() > 0 || !before.isEmpty())
        .ifPresent(made ->
            store.add(quarter, before.size() + 1, reportVersion, made.content(), made.withheld()));
  }
}
