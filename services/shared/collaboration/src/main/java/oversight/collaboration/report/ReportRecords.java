package oversight.collaboration.report;

import java.util.List;
import oversight.analysis.period.FinancialQuarter;
import oversight.identity.Caller;
import oversight.returns.v1.RecordTable;

/** What a collaboration's own records say in its report; each that keeps records has one. */
@FunctionalInterface
public interface ReportRecords {
  /**
   * The tables of a quarter, in order; none where nothing is on record. Called inside a transaction
   * of the caller's, who is of the collaboration's own staff.
   */
  List<RecordTable> tables(Caller caller, FinancialQuarter quarter);
}
