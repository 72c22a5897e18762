package oversight.collaboration.intake;

import io.grpc.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.Severity;
import oversight.returns.v1.UploadFormat;
import oversight.service.error.ServiceException;
import oversight.sheets.read.FileFormat;
import oversight.sheets.read.FirstBytes;
import oversight.sheets.read.Observation;
import oversight.sheets.read.ReadLimits;
import oversight.sheets.read.SheetReader;
import oversight.sheets.read.SheetReaders;
import oversight.sheets.read.TableConsumer;
import oversight.sheets.read.TableFinder;
import oversight.sheets.read.TableRow;
import oversight.sheets.read.TableShape;
import oversight.sheets.read.UnreadableException;

/**
 * Gives the rows of a file, whatever its format: CSV as it arrives, a workbook once it is here. The
 * format is what the bytes say; another one that was declared is told.
 */
final class FileRows {
  private static final ReadLimits LIMITS = ReadLimits.STANDARD;

  /** After so many rows it is asked whether anyone still waits for what is read. */
  private static final int LOOK_UP_EVERY = 1 << 10;

  private static final String FORMAT_UNKNOWN = "FORMAT_UNKNOWN";
  private static final TableShape FIGURES =
      new TableShape(Columns.KNOWN, Set.copyOf(Columns.REQUIRED), Columns.FOR_PEOPLE);

  private final TableShape shape;
  private final OriginalSpool original;
  private final UploadFormat declared;
  private final Findings findings;

  /** Reads a file of figures. */
  FileRows(OriginalSpool original, UploadFormat declared, Findings findings) {
    this(FIGURES, original, declared, findings);
  }

  /** Reads a file whose table has another shape. */
  FileRows(TableShape shape, OriginalSpool original, UploadFormat declared, Findings findings) {
    this.shape = shape;
    this.original = original;
    this.declared = declared;
    this.findings = findings;
  }

  /**
   * Gives every row of the table to the consumer; whatever cannot be read becomes a finding.
   *
   * @param bytes the original as it arrives, or from its beginning again
   * @throws ServiceException (FORMAT_UNKNOWN) where it is nothing that is read
   */
  void read(InputStream bytes, Consumer<RawRow> rows) throws IOException {
    Table table = new Table(shape.columns(), findings, rows);
    try {
      FileFormat format = FileFormat.CSV;
      PushbackInputStream again = new PushbackInputStream(bytes, FirstBytes.ENOUGH);
      byte[] head = again.readNBytes(FirstBytes.ENOUGH);
      again.unread(head);
      SheetReader reader;
      if (FirstBytes.isContainer(head)) {
        original.drain();
        format = SheetReaders.formatOf(original.file(), LIMITS);
        reader = SheetReaders.workbook(original.file(), LIMITS);
      } else {
        reader = SheetReaders.csv(again, LIMITS);
      }
      original.is(format);
      tellDeclared(format);
      TableFinder.read(reader, shape, table);
    } catch (UnreadableException refused) {
      refuse(refused);
    }
    if (table.sheets() > 1) {
      findings.areInSeveralSheets();
    }
  }

  private void refuse(UnreadableException refused) {
    if (refused.code().equals(FORMAT_UNKNOWN)) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_FORMAT_UNKNOWN,
          refused.said() + " " + refused.remedy(),
          Map.of("format", declared.name()));
    }
    findings.add(
        Finding.error(refused.row(), "", refused.code(), refused.said(), refused.remedy())
            .inSheet(refused.sheet()));
  }

  private void tellDeclared(FileFormat format) {
    UploadFormat read =
        switch (format) {
          case CSV -> UploadFormat.UPLOAD_FORMAT_CSV;
          case XLSX -> UploadFormat.UPLOAD_FORMAT_XLSX;
          case ODS -> UploadFormat.UPLOAD_FORMAT_ODS;
        };
    if (declared != UploadFormat.UPLOAD_FORMAT_UNSPECIFIED && declared != read) {
      findings.add(
          Finding.info(
              0,
              "",
              "FORMAT_NOT_AS_DECLARED",
              "The file was said to be another format, and is "
                  + format.inWords()
                  + ": it was read as that."));
    }
  }

  /** The table of the file. */
  private static final class Table implements TableConsumer {
    private final List<String> columns;
    private final Findings findings;
    private final Consumer<RawRow> rows;
    private final Set<String> sheets = new HashSet<>();
    private String sheet = "";
    private int seen;

    Table(List<String> columns, Findings findings, Consumer<RawRow> rows) {
      this.columns = columns;
      this.findings = findings;
      this.rows = rows;
    }

    @Override
    public void row(TableRow row) {
      if (++seen % LOOK_UP_EVERY == 0 && Context.current().isCancelled()) {
        throw new CancellationException("Nobody waits for the answer any more.");
      }
      if (sheets.isEmpty() || !row.sheet().equals(sheet)) {
        sheet = row.sheet();
        sheets.add(sheet);
        findings.inSheet(sheet);
      }
      rows.accept(new RawRow(row, columns));
    }

    @Override
    public void observed(Observation seen) {
      Severity severity =
          switch (seen.kind().weight()) {
            case SAID -> Severity.INFO;
            case DOUBTED -> Severity.WARNING;
            case REFUSED -> Severity.ERROR;
          };
      findings.add(
          new Finding(
                  severity,
                  seen.row(),
                  seen.column(),
                  seen.kind().name(),
                  seen.message(),
                  seen.remedy())
              .inSheet(seen.sheet()));
    }

    /** How many sheets rows were in. */
    int sheets() {
      return sheets.size();
    }
  }
}
