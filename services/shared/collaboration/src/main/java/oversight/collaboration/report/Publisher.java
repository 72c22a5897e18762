package oversight.collaboration.report;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.draft.DraftMove;
import oversight.collaboration.draft.DraftStore;
import oversight.collaboration.draft.Move;
import oversight.collaboration.feed.Feed;
import oversight.collaboration.json.ReportJson;
import oversight.collaboration.publicversion.PublicReports;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.ReportContent;
import oversight.service.database.CallerTransactions;
import oversight.service.error.ServiceException;
import oversight.service.personal.PersonalData;

/** Freezes the next version of a report. */
@Component
public class Publisher {
  private final OwnCollaboration own;
  private final Staff staff;
  private final CommentaryStore commentaries;
  private final ReportStore store;
  private final DraftStore drafts;
  private final ReportWriter writer;
  private final PublicReports publicReports;
  private final Feed feed;
  private final PersonalData personal;
  private final CallerTransactions transactions;

  Publisher(
      OwnCollaboration own,
      Staff staff,
      CommentaryStore commentaries,
      ReportStore store,
      DraftStore drafts,
      ReportWriter writer,
      PublicReports publicReports,
      Feed feed,
      PersonalData personal,
      CallerTransactions transactions) {
    this.own = own;
    this.staff = staff;
    this.commentaries = commentaries;
    this.store = store;
    this.drafts = drafts;
    this.writer = writer;
    this.publicReports = publicReports;
    this.feed = feed;
    this.personal = personal;
    this.transactions = transactions;
  }

  /**
   * Freezes the next version and appends its event to the feed, in one transaction.
   *
   * @param note why there is a new version; of a submitted draft its author's note stands
   * @throws ServiceException NOTHING_TO_PUBLISH where no figure of the quarter counts,
   *     REFERENCE_UNRESOLVED where the text refers to what cannot be told, FOUR_EYES for whoever
   *     wrote or submitted what was submitted
   */
  public PublishedReport publish(Caller caller, String name, String note) {
    staff.require(caller, Permission.RELEASE_REPORT);
    FinancialQuarter quarter = Quarters.parse("name", own.id("reports", name));
    personal.refuse("revision_note", note);
    return transactions.write(
        caller,
        () -> {
          // The lock comes first: whoever waited for it sees what the other published.
          long number = feed.takeNumber();
          return publishNext(caller, name, quarter, number, note);
        });
  }

  private PublishedReport publishNext(
      Caller caller, String name, FinancialQuarter quarter, long number, String note) {
    Commentary commentary = commentaries.read(quarter);
    Optional<Move> submission = drafts.submission(quarter);
    staff.requirePublisher(caller, name, submission, commentary);
    Written written = writer.write(caller, quarter, commentary);
    requirePublishable(name, quarter, written);
    ReportContent content = written.content();
    Optional<PublishedReport> before = store.find(quarter, 0);
    if (before.isPresent()) {
      ReportContent old =
          ReportJson.read(before.get().canonicalJson(), ReportContent.newBuilder()).build();
      content =
          content.toBuilder()
              .addAllChanges(ReportChanges.between(old, content))
              .setRevisionNote(submission.map(Move::words).orElse(note))
              .build();
    }
    int version = before.map(PublishedReport::version).orElse(0) + 1;
    store.add(quarter, version, content, ReportJson.canonical(content), caller);
    publicReports.publish(quarter, version, content);
    feed.append(number, quarter, version);
    drafts.add(quarter, DraftMove.PUBLISH, "", content.getRevisionNote(), caller);
    return store.find(quarter, version).orElseThrow();
  }

  /** Refuses what has no figures, or a text that refers to what cannot be told. */
  static void requirePublishable(String name, FinancialQuarter quarter, Written written) {
    if (written.content().getSectionsCount() == 0) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_NOTHING_TO_PUBLISH,
          "No figure for "
              + quarter.label()
              + " is signed off yet, so there is nothing to publish.",
          Map.of("quarter", quarter.id()));
    }
    if (written.blocking() > 0) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_REFERENCE_UNRESOLVED,
          "The text refers to figures that cannot be told: "
              + written.findings().stream()
                  .filter(finding -> finding.getBlocks())
                  .findFirst()
                  .map(first ->
                      "%s, line %d: %s"
                          .formatted(first.getPlace(), first.getLine(), first.getMessage()))
                  .orElse("")
              + (written.blocking() > 1 ? " And %d more.".formatted(written.blocking() - 1) : ""),
          Map.of("report", name, "findings", String.valueOf(written.blocking())));
    }
  }
}
