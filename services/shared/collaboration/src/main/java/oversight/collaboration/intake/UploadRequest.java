package oversight.collaboration.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.Quarters;
import oversight.collaboration.Supplier;
import oversight.returns.v1.SubmissionKind;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadHeader;

/**
 * What is asked of an upload.
 *
 * @param force the supplier as named; empty for the caller's own organisation
 * @param quarter the quarter that the file is for
 * @param filename at the sender's
 * @param idempotencyKey chosen by the sender; empty for none
 * @param dryRun only check
 * @param submit submit at once where no error is found
 * @param kind what the bytes were made from
 * @param declared what the sender calls the format; the bytes decide
 * @param revisionReason why figures that were signed off come again, or empty
 * @param log the log that the file holds, or empty for figures
 * @param uploadId by which the sender may watch it, or empty
 */
record UploadRequest(
    String force,
    FinancialQuarter quarter,
    String filename,
    String idempotencyKey,
    boolean dryRun,
    boolean submit,
    SubmissionKind kind,
    UploadFormat declared,
    String revisionReason,
    String log,
    String uploadId) {

  static UploadRequest of(UploadHeader header) {
    return new UploadRequest(
        header.getForce(),
        Quarters.parse("quarter", header.getQuarter()),
        header.getFilename(),
        header.getIdempotencyKey(),
        header.getDryRun(),
        header.getSubmit(),
        header.getLog().isEmpty() ? SubmissionKind.FILE_OF_FIGURES : SubmissionKind.RECORDS,
        header.getFormat(),
        header.getRevisionReason(),
        header.getLog(),
        header.getUploadId());
  }

  /** The same of rows that a system sent as such. */
  UploadRequest ofTypedRows() {
    return new UploadRequest(
        force,
        quarter,
        filename,
        idempotencyKey,
        dryRun,
        submit,
        SubmissionKind.TYPED_ROWS,
        UploadFormat.UPLOAD_FORMAT_CSV,
        revisionReason,
        log,
        uploadId);
  }

  /** What a repetition under the same idempotency key must have in common with the first. */
  String sha256(Supplier supplier, String originalSha256) {
    String request =
        String.join(
                "\n",
                supplier.code(),
                quarter.id(),
                String.valueOf(submit),
                log.isEmpty() ? originalSha256 : originalSha256 + " " + log)
            + (revisionReason.isEmpty() ? "" : "\n" + revisionReason);
    return HexFormat.of()
        .formatHex(OriginalSpool.sha256().digest(request.getBytes(StandardCharsets.UTF_8)));
  }
}
