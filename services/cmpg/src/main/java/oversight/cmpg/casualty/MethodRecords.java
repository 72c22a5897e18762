package oversight.cmpg.casualty;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.cmpg.v1.RecordingMethod;
import oversight.collaboration.Days;
import oversight.collaboration.report.ReportRecords;
import oversight.identity.Caller;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;

/** How each force records injuries, in the quarter's report. */
@Component
@Order(1)
class MethodRecords implements ReportRecords {
  private final RecordingMethods methods;

  MethodRecords(RecordingMethods methods) {
    this.methods = methods;
  }

  @Override
  public List<RecordTable> tables(Caller caller, FinancialQuarter quarter) {
    RecordTable.Builder table =
        RecordTable.newBuilder()
            .setCode("recording-methods")
            .setTitle("How injuries are recorded")
            .setTheme("casualties")
            .setMarking("OFFICIAL")
            .addAllColumns(List.of("Force", "Method", "From", "Source"))
            .setNote("A change of method is a break in the series, marked [b].");
    for (RecordingMethod method : methods.list(null)) {
      if (method.getFrom().compareTo(quarter.end().toString()) <= 0) {
        table.addRows(
            RecordRow.newBuilder()
                .addAllCells(
                    List.of(
                        method.getForceTitle(),
                        method.getMethod(),
                        Days.words(method.getFrom()),
                        method.getSource())));
      }
    }
    return table.getRowsCount() == 0 ? List.of() : List.of(table.build());
  }
}
