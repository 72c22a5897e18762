package oversight.collaboration.report;

import java.util.List;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.reference.ReferenceList;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportSection;
import oversight.service.database.CallerTransactions;

/** What an author looks up while writing; nothing is changed. */
@Component
public class CommentaryDesk {
  private final OwnCollaboration own;
  private final Staff staff;
  private final ReportWriter writer;
  private final ReferenceList list;
  private final Views views;
  private final CallerTransactions transactions;

  CommentaryDesk(
      OwnCollaboration own,
      Staff staff,
      ReportWriter writer,
      ReferenceList list,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.staff = staff;
    this.writer = writer;
    this.list = list;
    this.views = views;
    this.transactions = transactions;
  }

  /** A commentary that need not be saved, resolved, with what there is to mend. */
  public CheckedCommentary check(Caller caller, String name, Commentary commentary) {
    Written written = written(caller, name, commentary, "CheckCommentary");
    return CheckedCommentary.newBuilder()
        .setCommentary(written.content().getCommentary())
        .addAllReferences(written.content().getReferencesList())
        .addAllFindings(written.findings())
        .build();
  }

  /** The references that a text may hold, those in whose words each word of a query stands. */
  public List<FigureReference> references(Caller caller, String name, String query, int most) {
    ReportContent content =
        written(caller, name, Commentary.getDefaultInstance(), "ListFigureReferences").content();
    return list.of(content, query, most);
  }

  private Written written(Caller caller, String name, Commentary commentary, String action) {
    staff.require(caller, Permission.PREVIEW_REPORT);
    FinancialQuarter quarter = Quarters.parse("name", own.id("reports", name));
    Written written = transactions.read(caller, () -> writer.write(caller, quarter, commentary));
    views.record(
        caller,
        action,
        name,
        written.content().getSectionsList().stream()
            .map(ReportSection::getMeasure)
            .anyMatch(views::isSensitive));
    return written;
  }
}
