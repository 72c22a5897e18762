package oversight.collaboration.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.Supplier;
import oversight.collaboration.owed.OutstandingFigures;
import oversight.collaboration.owed.OwedCell;
import oversight.identity.Caller;
import oversight.returns.v1.DeclareNilReturnRequest;
import oversight.returns.v1.SubmissionKind;
import oversight.returns.v1.Unit;
import oversight.returns.v1.UploadFormat;
import oversight.service.error.InvalidFieldException;
import oversight.service.personal.PersonalData;

/**
 * Takes "nothing to report" as a statement. It goes the way of any file: a canonical CSV of zeros
 * with the statement as the note of each is its original, is checked by the same rules, and counts
 * once another person has signed it off.
 */
@Component
public class NilReturns {
  private final OwnCollaboration own;
  private final Intake intake;
  private final PersonalData personal;
  private final OutstandingFigures outstanding;

  NilReturns(
      OwnCollaboration own, Intake intake, PersonalData personal, OutstandingFigures outstanding) {
    this.own = own;
    this.intake = intake;
    this.personal = personal;
    this.outstanding = outstanding;
  }

  /**
   * Records the statement.
   *
   * @throws InvalidFieldException where a measure is not owed or is no count, or nothing is owed
   */
  public Receipt declare(Caller caller, DeclareNilReturnRequest request) {
    FinancialQuarter quarter = Quarters.parse("quarter", request.getQuarter());
    personal.refuse("statement", request.getStatement());
    if (request.getStatement().isBlank()) {
      throw new InvalidFieldException(
          "statement", "Say in words that there is nothing to report, and of what.");
    }
    UploadRequest upload =
        new UploadRequest(
            request.getForce(),
            quarter,
            "",
            request.getIdempotencyKey(),
            false,
            request.getSubmit(),
            SubmissionKind.NIL_RETURN,
            UploadFormat.UPLOAD_FORMAT_CSV,
            "",
            "",
            "");
    Supplier supplier = intake.admit(caller, upload);
    List<OwedCell> cells =
        request.getMeasuresCount() == 0
            ? unsent(caller, supplier, quarter)
            : named(caller, supplier, quarter, request.getMeasuresList());
    byte[] original = csv(cells, request.getStatement().strip()).getBytes(StandardCharsets.UTF_8);
    return intake.receive(caller, supplier, upload, new ByteArrayInputStream(original));
  }

  private List<OwedCell> unsent(Caller caller, Supplier supplier, FinancialQuarter quarter) {
    List<OwedCell> cells =
        outstanding.unsent(caller, supplier, quarter).stream().filter(NilReturns::isCount).toList();
    if (cells.isEmpty()) {
      throw new InvalidFieldException(
          "quarter",
          supplier.name()
              + " owes no count for "
              + quarter.label()
              + " that has not been sent. Name the measures to say that one of them is nil.");
    }
    return cells;
  }

  private List<OwedCell> named(
      Caller caller, Supplier supplier, FinancialQuarter quarter, List<String> measures) {
    List<OwedCell> owed = outstanding.sendable(caller, supplier, quarter);
    TreeSet<String> nil = new TreeSet<>(measures);
    for (String code : nil) {
      List<OwedCell> cells = owed.stream().filter(cell -> cell.code().equals(code)).toList();
      if (cells.isEmpty()) {
        throw new InvalidFieldException(
            "measures",
            "'"
                + code
                + "' is nothing that "
                + supplier.name()
                + " sends for "
                + quarter.label()
                + ". Use the codes that the quarter's completeness lists.");
      }
      if (!isCount(cells.getFirst())) {
        throw new InvalidFieldException(
            "measures",
            "'"
                + code
                + "' is no count, so it cannot be nil. Send its figure, or [x] where it is"
                + " not available.");
      }
    }
    return owed.stream().filter(cell -> nil.contains(cell.code())).toList();
  }

  private static boolean isCount(OwedCell cell) {
    return cell.part().part().unit() == Unit.UNIT_COUNT;
  }

  private String csv(List<OwedCell> cells, String statement) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("measure", "period", "breakdown", "value", "note");
      cells.forEach(cell -> csv.writeRecord(cell.code(), cell.period().id(), "", "0", statement));
    } catch (IOException impossible) {
      throw new UncheckedIOException(own.slug(), impossible);
    }
    return text.toString();
  }
}
