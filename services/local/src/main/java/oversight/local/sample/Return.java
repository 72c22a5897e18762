package oversight.local.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of figures or of records from one supplier for one quarter.
 *
 * @param collaboration whose return it is
 * @param supplier a force's slug, or the collaboration's own
 * @param quarter {@code 2011-12-Q3}
 * @param log the log that it holds; empty for figures
 * @param csv the file
 * @param uploader who sends it
 * @param approver who signs it off
 */
record Return(
    String collaboration,
    String supplier,
    String quarter,
    String log,
    String csv,
    String uploader,
    String approver) {

  /** A file of figures. */
  Return(
      String collaboration,
      String supplier,
      String quarter,
      String csv,
      String uploader,
      String approver) {
    this(collaboration, supplier, quarter, "", csv, uploader, approver);
  }

  /** The same for the same file, so that a loader that was stopped never loads twice. */
  String idempotencyKey() {
    return "sample-" + sha256(String.join("\n", collaboration, supplier, quarter, csv));
  }

  String filename() {
    return supplier + (log.isEmpty() ? "" : "-" + log) + "-" + quarter + ".csv";
  }

  @Override
  public String toString() {
    return supplier
        + " to "
        + collaboration
        + " for "
        + quarter
        + (log.isEmpty() ? "" : ", " + log);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
