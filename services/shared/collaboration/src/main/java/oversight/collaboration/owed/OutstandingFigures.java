package oversight.collaboration.owed;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.identity.Caller;
import oversight.service.database.CallerTransactions;

/** What a supplier owes for a quarter, for the supplier's own people. */
@Component
public class OutstandingFigures {
  private final OwnCollaboration own;
  private final Owed owed;
  private final CallerTransactions transactions;

  OutstandingFigures(OwnCollaboration own, Owed owed, CallerTransactions transactions) {
    this.own = own;
    this.owed = owed;
    this.transactions = transactions;
  }

  /** Every figure that the supplier may send, owed or not, sent or not. */
  public List<OwedCell> sendable(Caller caller, Supplier supplier, FinancialQuarter quarter) {
    return owed.sendable(own.catalogueFor(caller), supplier, quarter);
  }

  /** Every figure owed that neither counts nor is on its way. */
  public List<OwedCell> unsent(Caller caller, Supplier supplier, FinancialQuarter quarter) {
    List<OwedCell> cells = owed.cells(own.catalogueFor(caller), supplier, quarter);
    Map<String, Standing> standings =
        transactions.read(caller, () -> owed.standings(supplier, quarter, cells));
    return cells.stream()
        .filter(cell ->
            !standings
                .getOrDefault(Owed.key(cell.code(), cell.period().id()), Standing.NOTHING)
                .isLive())
        .toList();
  }
}
