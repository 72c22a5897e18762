package oversight.portal.web.submission;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.ListFindingsResponse;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;

/** Makes a submission's page. */
@Component
final class SubmissionPageBuilder {
  private static final int FINDINGS = 1000;

  /** As many as anyone reads on a page; the marked copy has them all. */
  private static final int SHOWN = 100;

  private final Region region;
  private final Glances glances;

  SubmissionPageBuilder(Region region, Glances glances) {
    this.region = region;
    this.glances = glances;
  }

  /** The file is open to those who supplied it. */
  boolean mayHaveOriginal(Caller caller, Submission submission) {
    return caller.may(Permission.READ_ORIGINALS)
        && submission.getForce().equals(caller.organisation().supplier());
  }

  /** The page of what is kept. */
  SubmissionPage kept(
      Collaboration collaboration,
      CollaborationClient client,
      Caller caller,
      Submission submission) {
    ListFindingsResponse found =
        client
            .submissions()
            .listFindings(
                ListFindingsRequest.newBuilder()
                    .setParent(submission.getName())
                    .setPageSize(FINDINGS)
                    .build());
    boolean mayHaveOriginal = mayHaveOriginal(caller, submission);
    List<FileSheet> rows =
        mayHaveOriginal
            ? FileSheets.read(Glances.original(client, submission), found.getFindingsList())
            : List.of();
    Moves moves = Moves.of(caller, submission);
    return page(
        collaboration,
        submission,
        found.getFindingsList(),
        submission.getErrors() + submission.getWarnings(),
        rows,
        moves.any() ? glances.quarter(client, submission, rows) : List.of(),
        moves.any() ? changes(client, submission, rows) : List.of(),
        mayHaveOriginal,
        moves);
  }

  /** The page of a file that was only checked. */
  SubmissionPage checked(
      Collaboration collaboration,
      CollaborationClient client,
      Submission submission,
      List<Finding> findings,
      int total,
      byte[] file) {
    List<FileSheet> rows = FileSheets.read(file, findings);
    return page(
        collaboration,
        submission,
        findings,
        total,
        rows,
        // The sum of a quarter of which rows are refused is nobody's figure.
        submission.getErrors() > 0 ? List.of() : glances.quarter(client, submission, rows),
        List.of(),
        false,
        new Moves(false, false, false, false, true));
  }

  private SubmissionPage page(
      Collaboration collaboration,
      Submission submission,
      List<Finding> findings,
      int total,
      List<FileSheet> rows,
      List<QuarterLine> quarter,
      List<ChangeLine> changes,
      boolean mayHaveOriginal,
      Moves moves) {
    List<Finding> worth = Findings.worthShowing(findings);
    List<Finding> shown = worth.stream().limit(SHOWN).toList();
    Preview preview = Preview.of(rows, shown);
    String path = submission.getDryRun() ? "" : Names.path(submission.getName());
    return new SubmissionPage(
        "%s for %s"
            .formatted(Names.supplier(region, submission.getForce()), collaboration.shortName()),
        Quarters.label(submission.getQuarter()),
        List.of(
            mayHaveOriginal || submission.getDryRun()
                ? new Link("Submissions", "/submissions")
                : new Link("Collaborations", "/collaborations"),
            new Link(collaboration.name(), "/collaborations/" + collaboration.slug())),
        States.tag(submission.getState()),
        meaning(submission, moves),
        submission.getReason(),
        again(collaboration, submission, moves),
        facts(submission),
        Findings.problems(findings, submission.getErrors(), preview),
        Findings.lines(shown, preview),
        total - (findings.size() - worth.size()),
        preview,
        quarter,
        changes,
        path,
        mayHaveOriginal ? "/api/v1" + path + "/original" : "",
        mayHaveOriginal && !findings.isEmpty() ? "/api/v1" + path + "/marked" : "",
        moves.submit() ? Findings.toExplain(findings) : List.of(),
        submission.getUnexplainedWarnings(),
        moves);
  }

  /** Where the mended file is sent; empty where there is nothing to mend, or it is not theirs. */
  private static String again(Collaboration collaboration, Submission submission, Moves moves) {
    boolean toMend =
        submission.getDryRun()
            || submission.getState() == SubmissionState.REJECTED
            || submission.getState() == SubmissionState.RETURNED;
    return toMend && moves.again()
        ? "/submissions/new?collaboration=%s&quarter=%s&log=%s"
            .formatted(collaboration.slug(), submission.getQuarter(), submission.getLog())
        : "";
  }

  private static String meaning(Submission submission, Moves moves) {
    if (submission.getDryRun()) {
      return submission.getErrors() > 0
          ? "Only checked: nothing was kept."
          : "Only checked: nothing was kept. No row would be refused.";
    }
    if (moves.signOff()) {
      return "It waits for you: sign it off, or return it with a reason.";
    }
    if (moves.submit() && submission.getUnexplainedWarnings() > 0) {
      return "Every row was taken, and nothing is submitted yet.";
    }
    return States.meaning(submission.getState());
  }

  private static List<Fact> facts(Submission submission) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Rows", Numbers.count(submission.getRows())));
    facts.add(
        Fact.of(
            "Found",
            Numbers.count(submission.getErrors(), "error", "errors")
                + ", "
                + Numbers.count(submission.getWarnings(), "warning", "warnings")));
    if (!submission.getUploadedBy().isEmpty()) {
      facts.add(
          Fact.of(
              "Uploaded",
              "%s by %s"
                  .formatted(
                      Moments.moment(submission.getUploadTime()), submission.getUploadedBy())));
    }
    if (!submission.getSignedOffBy().isEmpty()) {
      facts.add(
          Fact.of(
              "Signed off",
              "%s by %s"
                  .formatted(
                      Moments.moment(submission.getSignOffTime()), submission.getSignedOffBy())));
    }
    if (!submission.getFilename().isEmpty()) {
      facts.add(
          Fact.of(
              "File",
              submission.getSizeBytes() == 0
                  ? submission.getFilename()
                  : submission.getFilename() + ", " + Numbers.size(submission.getSizeBytes())));
    }
    if (!submission.getSha256().isEmpty()) {
      facts.add(Fact.of("SHA-256 of the file", submission.getSha256()));
    }
    return facts;
  }

  private List<ChangeLine> changes(
      CollaborationClient client, Submission submission, List<FileSheet> rows) {
    List<String> span = Changes.span(rows);
    if (span.isEmpty()) {
      return List.of();
    }
    List<Figure> counting = glances.figures(client, submission, span.getFirst(), span.getLast());
    return Changes.of(rows, counting);
  }
}
