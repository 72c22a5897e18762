package oversight.portal.web.home;

/**
 * A submission that the approver sent back and that nothing newer stands in for.
 *
 * @param title the collaboration and the quarter
 * @param reason what the approver said
 * @param about what was in it, and when it was sent
 * @param href its page
 * @param upload the upload form for it
 */
public record ReturnedLine(String title, String reason, String about, String href, String upload) {}
