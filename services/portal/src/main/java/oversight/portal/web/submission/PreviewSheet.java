package oversight.portal.web.submission;

import java.util.List;

/**
 * A table of the file as it was sent.
 *
 * @param name of its sheet; empty for a CSV
 * @param captionId the id of its caption
 * @param columns its header
 * @param rows its rows, every one with a finding among them
 * @param more how many rows are not shown
 * @param blank how many rows are left out because they have neither value nor note
 */
public record PreviewSheet(
    String name,
    String captionId,
    List<String> columns,
    List<PreviewRow> rows,
    int more,
    int blank) {
  /** What it is, and what of it is not shown. */
  public String caption() {
    return (name.isEmpty() ? "" : "Sheet " + name + ": ")
        + "The rows as they were sent"
        + (more > 0 ? "; " + more + " more are not shown" : "")
        + (blank > 0 ? "; " + blank + " without value and note are left out" : "");
  }
}
