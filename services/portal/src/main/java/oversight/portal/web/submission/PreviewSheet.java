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
 */
public record PreviewSheet(
    String name, String captionId, List<String> columns, List<PreviewRow> rows, int more) {}
