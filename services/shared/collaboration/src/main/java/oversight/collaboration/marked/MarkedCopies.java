package oversight.collaboration.marked;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.Submission;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.collaboration.submission.SubmissionStore;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.Finding;
import oversight.service.database.CallerTransactions;
import oversight.service.error.ServiceException;
import oversight.sheets.Aside;
import oversight.sheets.SheetFormat;
import oversight.sheets.mark.Mark;
import oversight.sheets.mark.MarkedCopy;
import oversight.sheets.mark.Marks;
import oversight.sheets.mark.UnmarkableException;

/** Makes marked copies of submissions, by way of the disk: an original may be large. */
@Component
public class MarkedCopies {
  private final OwnCollaboration own;
  private final SubmissionStore store;
  private final CallerTransactions transactions;

  MarkedCopies(OwnCollaboration own, SubmissionStore store, CallerTransactions transactions) {
    this.own = own;
    this.store = store;
    this.transactions = transactions;
  }

  /**
   * The marked copy of a submission whose original the caller may have.
   *
   * @throws ServiceException FORMAT_UNKNOWN where the original cannot be read as a table
   */
  public CopyFile make(Caller caller, Submission submission) {
    Path original = null;
    CopyFile copy = null;
    boolean made = false;
    try {
      original = Aside.file("original");
      fetch(caller, submission, original);
      copy = new CopyFile(Aside.file("marked"));
      Marks marks = marks(caller, submission);
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(copy.path()), 1 << 16)) {
        SheetFormat format = format(caller, submission);
        copy.become(
            MarkedCopy.write(original, format, marks, new OriginalRows(original, format), out),
            submission.filename().isEmpty() ? submission.id() : submission.filename());
      }
      made = true;
      return copy;
    } catch (UnmarkableException unreadable) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_FORMAT_UNKNOWN,
          String.valueOf(unreadable.getMessage()),
          Map.of("submission", own.name("submissions", submission.id())));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      CopyFile.delete(original);
      if (!made && copy != null) {
        copy.close();
      }
    }
  }

  private void fetch(Caller caller, Submission submission, Path original) throws IOException {
    try (OutputStream out = Files.newOutputStream(original)) {
      for (int number = 0; ; number++) {
        int next = number;
        Optional<byte[]> chunk =
            transactions.read(caller, () -> store.chunk(submission.id(), next));
        if (chunk.isEmpty()) {
          return;
        }
        out.write(chunk.get());
      }
    }
  }

  /** What the intake found the original to be. */
  private SheetFormat format(Caller caller, Submission submission) {
    String declared = transactions.read(caller, () -> store.contentType(submission.id()));
    for (SheetFormat format : List.of(SheetFormat.XLSX, SheetFormat.ODS)) {
      if (declared.startsWith(format.contentType())) {
        return format;
      }
    }
    return SheetFormat.CSV;
  }

  private Marks marks(Caller caller, Submission submission) {
    List<oversight.collaboration.submission.Finding> found =
        transactions.read(caller, () -> store.findings(submission.id(), 0, Marks.MOST));
    int total =
        found.size() < Marks.MOST
            ? found.size()
            : transactions.read(caller, () -> store.countFindings(submission.id()));
    List<Mark> marks = new ArrayList<>(found.size());
    found.forEach(finding -> marks.add(mark(SubmissionMessages.toMessage(finding))));
    return new Marks(
        submission.filename(), submission.errors(), submission.warnings(), total, marks);
  }

  private static Mark mark(Finding finding) {
    Mark.Grade grade =
        switch (finding.getSeverity()) {
          case ERROR -> Mark.Grade.ERROR;
          case WARNING -> Mark.Grade.WARNING;
          case INFO, SEVERITY_UNSPECIFIED, UNRECOGNIZED -> Mark.Grade.INFORMATION;
        };
    return new Mark(
        grade,
        finding.getSheet(),
        finding.getRow(),
        finding.getColumn(),
        finding.getCode(),
        finding.getMessage(),
        finding.getRemedy());
  }
}
