package oversight.collaboration.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.draft.DraftMove;
import oversight.collaboration.draft.DraftStore;
import oversight.collaboration.money.MoneyGlance;
import oversight.collaboration.report.Glances.Glance;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentaryPassage;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.service.database.CallerTransactions;
import oversight.service.error.DeniedException;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.personal.PersonalData;

/** The quarter's report: its commentary, its preview and the versions that are published. */
@Component
public class Reports {
  /** In place of a quarter. */
  private static final String LATEST = "latest";

  private final OwnCollaboration own;
  private final CommentaryStore commentaries;
  private final ReportStore store;
  private final Glances glances;
  private final ReportWriter writer;
  private final DraftStore drafts;
  private final MoneyGlance money;
  private final Views views;
  private final PersonalData personal;
  private final CallerTransactions transactions;

  Reports(
      OwnCollaboration own,
      CommentaryStore commentaries,
      ReportStore store,
      Glances glances,
      ReportWriter writer,
      DraftStore drafts,
      MoneyGlance money,
      Views views,
      PersonalData personal,
      CallerTransactions transactions) {
    this.own = own;
    this.commentaries = commentaries;
    this.store = store;
    this.glances = glances;
    this.writer = writer;
    this.drafts = drafts;
    this.money = money;
    this.views = views;
    this.personal = personal;
    this.transactions = transactions;
  }

  /**
   * A published version with all that it says, or the latest where the version is 0.
   *
   * @throws NotFoundException where there is none that the caller may see
   */
  public Report get(Caller caller, String name, int version) {
    PublishedReport found = transactions.read(caller, () -> whole(head(name, version)));
    ReportContent content = Glances.read(found);
    record(caller, found, isSensitive(content));
    return ReportMessages.toMessage(own, found, content);
  }

  /**
   * The same at a glance, with what it costs and who uses it.
   *
   * @throws NotFoundException where there is none that the caller may see
   */
  public Report glance(Caller caller, String name, int version) {
    Looked looked =
        transactions.read(caller, () -> new Looked(head(name, version), money.latest(caller)));
    PublishedReport head = looked.head();
    Glance glance =
        glances.of(
            head.sha256(),
            () -> {
              ReportContent content = Glances.read(transactions.read(caller, () -> whole(head)));
              return new Glance(Glances.shortened(content), isSensitive(content));
            });
    record(caller, head, glance.sensitive());
    Report report = ReportMessages.toMessage(own, head, glance.content());
    return looked.money().map(line -> report.toBuilder().setMoney(line).build()).orElse(report);
  }

  private record Looked(PublishedReport head, Optional<ValueForMoneyLine> money) {}

  private PublishedReport head(String name, int version) {
    Optional<FinancialQuarter> quarter =
        own.id("reports", name).equals(LATEST) ? Optional.empty() : Optional.of(quarter(name));
    return store.head(quarter, version).orElseThrow(() -> new NotFoundException(name));
  }

  private PublishedReport whole(PublishedReport head) {
    return store.find(head.quarter(), head.version()).orElseThrow();
  }

  private void record(Caller caller, PublishedReport report, boolean sensitive) {
    views.record(
        caller,
        "GetReport",
        own.name("reports", report.quarter().id()) + " (version " + report.version() + ")",
        sensitive);
  }

  /** The latest version of each quarter, newest first. */
  public List<PublishedReport> latest(Caller caller, Optional<String> beforeStart, int size) {
    return transactions.read(caller, () -> store.latest(beforeStart, size));
  }

  /** The report as it would be published now, for the collaboration's own staff. */
  public ReportContent preview(Caller caller, String name) {
    requireStaff(caller, Permission.PREVIEW_REPORT);
    FinancialQuarter quarter = quarter(name);
    ReportContent content =
        transactions.read(
            caller, () -> writer.write(caller, quarter, commentaries.read(quarter)).content());
    views.record(caller, "PreviewReport", name, isSensitive(content));
    return content;
  }

  /** The commentary as it stands, for the collaboration's own staff. */
  public Commentary commentary(Caller caller, String name) {
    requireStaff(caller, Permission.PREVIEW_REPORT);
    FinancialQuarter quarter = quarter(name);
    Commentary commentary = transactions.read(caller, () -> commentaries.read(quarter));
    if (!commentary.getEtag().isEmpty()) {
      views.record(
          caller,
          "GetCommentary",
          name,
          commentary.getSectionsList().stream()
              .anyMatch(section -> views.isSensitive(section.getMeasure())));
    }
    return commentary;
  }

  /**
   * Replaces the commentary.
   *
   * @throws InvalidFieldException PERSONAL_DATA where a text seems to hold some
   */
  public Commentary write(Caller caller, String name, Commentary commentary) {
    requireStaff(caller, Permission.PUBLISH_REPORT);
    FinancialQuarter quarter = quarter(name);
    for (CommentarySection section : commentary.getSectionsList()) {
      if (own.catalogueFor(caller).measure(section.getMeasure()).isEmpty()) {
        throw new InvalidFieldException(
            "commentary.sections.measure",
            "'"
                + section.getMeasure()
                + "' is no measure of "
                + own.collaboration().shortName()
                + ".");
      }
    }
    personal.refuse("commentary.summary", commentary.getSummary());
    personal.refuse("commentary.presenter", commentary.getPresenter());
    for (CommentaryPassage passage : commentary.getPassagesList()) {
      personal.refuse("commentary.passages.text", passage.getText());
    }
    for (CommentarySection section : commentary.getSectionsList()) {
      personal.refuse("commentary.sections.text", section.getText());
    }
    return transactions.write(
        caller,
        () -> {
          commentaries.write(quarter, commentary, caller);
          if (drafts.submission(quarter).isPresent()) {
            // What was submitted is no longer what there is.
            drafts.add(quarter, DraftMove.REOPEN, "", "", caller);
          }
          return commentaries.read(quarter);
        });
  }

  private boolean isSensitive(ReportContent content) {
    return content.getSectionsList().stream()
            .anyMatch(section -> views.isSensitive(section.getMeasure()))
        || content.getRecordsList().stream()
            .anyMatch(table -> Marking.labelled(table.getMarking()) == Marking.OFFICIAL_SENSITIVE);
  }

  private FinancialQuarter quarter(String name) {
    return Quarters.parse("name", own.id("reports", name));
  }

  private void requireStaff(Caller caller, Permission needed) {
    if (!own.isStaffedBy(caller)) {
      throw DeniedException.forPermission(
          needed, "Only " + own.collaboration().shortName() + "'s own staff may do this.");
    }
  }
}
