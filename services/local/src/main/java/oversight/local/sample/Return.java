package oversight.local.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of figures, or of one log's records, from one supplier for one quarter.
 *
 * @param collaboration whose return it is
 * @param supplier a force's slug, or the collaboration's own
 * @param quarter {@code 2011-12-Q3}
 * @param log which log it holds; empty for figures
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

  /** The same for the same file, so that a loader that was stopped never loads twice. */
  String idempotencyKey() {
    return "sample-" + sha256(String.join("\n", collaboration, supplier, quarter, log, csv));
  }

  String filename() {
    return supplier + (log.isEmpty() ? "" : "-" + log) + "-" + quarter + ".csv";
  }

  @Override
  public String toString() {
    return (log.isEmpty() ? "" : "the log of " + log + " from ")
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
