package oversight.local.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of figures, or a log, from one supplier for one quarter.
 *
 * @param collaboration whose return it is
 * @param supplier a force's slug, or the collaboration's own
 * @param quarter {@code 2011-12-Q3}
 * @param csv the file
 * @param uploader who sends it
 * @param approver who signs it off
 * @param log which log it is; empty for figures
 */
record Return(
    String collaboration,
    String supplier,
    String quarter,
    String csv,
    String uploader,
    String approver,
    String log) {

  /** A file of figures. */
  Return(
      String collaboration,
      String supplier,
      String quarter,
      String csv,
      String uploader,
      String approver) {
    this(collaboration, supplier, quarter, csv, uploader, approver, "");
  }

  /** The same for the same file, so that a loader that was stopped never loads twice. */
  String idempotencyKey() {
    return "sample-" + sha256(String.join("\n", collaboration, supplier, quarter, log + csv));
  }

  String filename() {
    return supplier + "-" + quarter + (log.isEmpty() ? "" : "-" + log) + ".csv";
  }

  @Override
  public String toString() {
    return (log.isEmpty() ? "" : log + " of ")
        + supplier
        + " to "
        + collaboration
        + " for "
        + quarter;
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
