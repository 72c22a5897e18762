package oversight.ctu.issue;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.report.ReportRecords;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueState;
import oversight.identity.Caller;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;

/** What commissioners raised for the national board up to the quarter's end, and the answers. */
@Component
@Order(2)
class IssueRecords implements ReportRecords {
  private final Issues issues;

  IssueRecords(Issues issues) {
    this.issues = issues;
  }

  @Override
  public List<RecordTable> tables(Caller caller, FinancialQuarter quarter) {
    RecordTable.Builder table =
        RecordTable.newBuilder()
            .setCode("issues")
            .setTitle("Issues raised for the national board")
            .setMarking(Marking.OFFICIAL_SENSITIVE.label())
            .addAllColumns(List.of("Issue", "Raised by", "Raised on", "State", "Answer"));
    for (Issue issue : issues.list(null)) {
      if (issue.getState() != IssueState.WITHDRAWN
          && issue.getRaisedOn().compareTo(quarter.end().toString()) <= 0) {
        String state = issue.getState().name();
        table.addRows(
            RecordRow.newBuilder()
                .addAllCells(
                    List.of(
                        issue.getTitle(),
                        issue.getRaisedByTitle(),
                        issue.getRaisedOn(),
                        state.charAt(0) + state.substring(1).toLowerCase(Locale.ROOT),
                        issue.getAnswer())));
      }
    }
    return table.getRowsCount() == 0 ? List.of() : List.of(table.build());
  }
}
