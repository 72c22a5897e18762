package oversight.collaboration.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.feed.Feed;
import oversight.collaboration.json.ReportJson;
import oversight.collaboration.personal.PersonalData;
import oversight.collaboration.publicversion.PublicReports;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.ReportContent;
import oversight.service.database.CallerTransactions;
import oversight.service.error.DeniedException;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** The quarter's report, from commentary to published version. */
@Component
public class Reports {
  private final OwnCollaboration own;
  private final CommentaryStore commentaries;
  private final ReportStore store;
  private final ReportWriter writer;
  private final PublicReports publicReports;
  private final Feed feed;
  private final Views views;
  private final PersonalData personal;
  private final CallerTransactions transactions;

  Reports(
      OwnCollaboration own,
      CommentaryStore commentaries,
      ReportStore store,
      ReportWriter writer,
      PublicReports publicReports,
      Feed feed,
      Views views,
      PersonalData personal,
      CallerTransactions transactions) {
    this.own = own;
    this.commentaries = commentaries;
    this.store = store;
    this.writer = writer;
    this.publicReports = publicReports;
    this.feed = feed;
    this.views = views;
    this.personal = personal;
    this.transactions = transactions;
  }

  /**
   * A published version, or the latest where the version is 0.
   *
   * @throws NotFoundException where there is none that the caller may see
   */
  public PublishedReport get(Caller caller, String name, int version) {
    FinancialQuarter quarter = quarter(name);
    PublishedReport found =
        transactions.read(
            caller,
            () -> store.find(quarter, version).orElseThrow(() -> new NotFoundException(name)));
    views.record(caller, "GetReport", name);
    return found;
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
        transactions.read(caller, () -> writer.write(caller, quarter, commentaries.read(quarter)));
    views.record(caller, "PreviewReport", name);
    return content;
  }

  /** The commentary as it stands, for the collaboration's own staff. */
  public Commentary commentary(Caller caller, String name) {
    requireStaff(caller, Permission.PREVIEW_REPORT);
    FinancialQuarter quarter = quarter(name);
    Commentary commentary = transactions.read(caller, () -> commentaries.read(quarter));
    if (!commentary.getEtag().isEmpty()) {
      views.record(caller, "GetCommentary", name);
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
    for (CommentarySection section : commentary.getSectionsList()) {
      personal.refuse("commentary.sections.text", section.getText());
    }
    return transactions.write(
        caller,
        () -> {
          commentaries.write(quarter, commentary, caller);
          return commentaries.read(quarter);
        });
  }

  /**
   * Freezes the next version and appends its event to the feed, in one transaction.
   *
   * @throws ServiceException NOTHING_TO_PUBLISH where no figure of the quarter counts
   */
  public PublishedReport publish(Caller caller, String name, String idempotencyKey) {
    requireStaff(caller, Permission.PUBLISH_REPORT);
    FinancialQuarter quarter = quarter(name);
    PublishedReport published =
        transactions.write(
            caller,
            () -> {
              // The lock comes first: whoever waited for it sees what the other published.
              long number = feed.takeNumber();
              Optional<PublishedReport> repeated =
                  idempotencyKey.isEmpty()
                      ? Optional.empty()
                      : store.findByKey(caller, idempotencyKey);
              if (repeated.isPresent()) {
                feed.giveBack(number);
                return sameQuarter(repeated.get(), quarter, idempotencyKey);
              }
              return publishNext(caller, quarter, number, idempotencyKey);
            });
    views.record(caller, "PublishReport", name);
    return published;
  }

  private PublishedReport publishNext(
      Caller caller, FinancialQuarter quarter, long number, String idempotencyKey) {
    ReportContent content = writer.write(caller, quarter, commentaries.read(quarter));
    if (content.getSectionsCount() == 0) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_NOTHING_TO_PUBLISH,
          "No figure for "
              + quarter.label()
              + " is signed off yet, so there is nothing to publish.",
          Map.of("quarter", quarter.id()));
    }
    Optional<PublishedReport> before = store.find(quarter, 0);
    if (before.isPresent()) {
      ReportContent old =
          ReportJson.read(before.get().canonicalJson(), ReportContent.newBuilder()).build();
      content = content.toBuilder().addAllChanges(ReportChanges.between(old, content)).build();
    }
    int version = before.map(PublishedReport::version).orElse(0) + 1;
    store.add(quarter, version, content, ReportJson.canonical(content), caller, idempotencyKey);
    publicReports.publish(quarter, version, content);
    feed.append(number, quarter, version);
    return store.find(quarter, version).orElseThrow();
  }

  private static PublishedReport sameQuarter(
      PublishedReport first, FinancialQuarter quarter, String idempotencyKey) {
    if (!first.quarter().equals(quarter)) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_IDEMPOTENCY_KEY_REUSED,
          "This idempotency key published another quarter before. Use a new key.",
          Map.of("idempotencyKey", idempotencyKey));
    }
    return first;
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
