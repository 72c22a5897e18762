package oversight.collaboration.owed;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.returns.v1.SupplierKind;

/** What a supplier owes for a quarter, and what of it counts already. */
@Component
public class Owed {
  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  Owed(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  /**
   * A figure owed.
   *
   * @param part the code of the part
   * @param period the period
   */
  public record Cell(String part, Period period) {}

  /** Every figure that the supplier owes for the quarter. */
  public List<Cell> cells(Catalogue catalogue, Supplier supplier, FinancialQuarter quarter) {
    return catalogue.requiredOf(supplier.kind()).stream()
        .filter(part -> isOwedBy(supplier, part, quarter))
        .flatMap(part ->
            Frequencies.dueWith(part.measure().frequency(), quarter).stream()
                .map(period -> new Cell(part.part().code(), period)))
        .toList();
  }

  /** Whether a signed-off figure of the supplier stands in the cell. */
  public boolean counts(Supplier supplier, Cell cell) {
    return jdbc.sql(
            """
            select exists (
              select from figure join submission on submission.id = submission_id
              where measure = :measure and period = :period and figure.supplier = :supplier
                and state = 'SIGNED_OFF')
            """)
        .param("measure", cell.part())
        .param("period", cell.period().id())
        .param("supplier", supplier.code())
        .query(Boolean.class)
        .single();
  }

  private boolean isOwedBy(Supplier supplier, CataloguePart part, FinancialQuarter quarter) {
    LocalDate first = quarter.start();
    LocalDate last = quarter.end();
    return supplier.kind() == SupplierKind.SUPPLIER_KIND_UNIT
        || supplier.force().stream()
            .anyMatch(force -> own.covers(part.measure(), force, first, last));
  }
}
