package oversight.portal.web.figure;

/**
 * A figure as it was supplied and signed.
 *
 * @param part what was counted
 * @param force whom it is about
 * @param period when
 * @param value the value, or the symbol in its place
 * @param supplied who supplied it
 * @param uploaded who uploaded the file
 * @param signed who signed it, and when
 * @param file the submission's page
 * @param row the row of that file
 * @param note what the supplier wrote, and whether it is revised or illustrative
 */
public record FigureLine(
    String part,
    String force,
    String period,
    String value,
    String supplied,
    String uploaded,
    String signed,
    String file,
    int row,
    String note) {}
