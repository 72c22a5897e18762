package oversight.portal.web.figure;

/**
 * A figure as it was supplied and signed.
 *
 * @param about whom it is about
 * @param period when
 * @param value the value, or the symbol in its place
 * @param note what the supplier wrote, and whether it is made up to show the platform
 * @param supplied who supplied it
 * @param uploaded who uploaded the file
 * @param signed who signed it off
 * @param signedAt when
 * @param file where in the submission's page its row is
 * @param row "Row 3", or "Its log" where it was counted from one
 * @param rowLabel the same for whoever hears the link alone
 */
public record FigureLine(
    String about,
    String period,
    String value,
    String note,
    String supplied,
    String uploaded,
    String signed,
    String signedAt,
    String file,
    String row,
    String rowLabel) {}
