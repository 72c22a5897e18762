package oversight.portal.web.submission;

import java.util.List;

/**
 * The file as it was sent, or as much as helps.
 *
 * @param columns its header
 * @param rows its rows, every one with a finding among them
 * @param more how many rows are not shown
 */
public record Preview(List<String> columns, List<PreviewRow> rows, int more) {
  /** No preview. */
  public static final Preview NONE = new Preview(List.of(), List.of(), 0);

  /** Whether the row is shown. */
  public boolean shows(int row) {
    return rows.stream().anyMatch(shown -> shown.number() == row);
  }
}
