package oversight.portal.web.home;

/**
 * A submission that waits for its supplier, and that nothing newer stands in for: the approver sent
 * it back, or it was never submitted.
 *
 * @param title the collaboration and the quarter
 * @param reason what the approver said, or what keeps it from being submitted
 * @param submitted whether it was, and came back
 * @param about what was in it, and when it was sent
 * @param href its page
 * @param upload the upload form for it
 */
public record WaitingLine(
    String title, String reason, boolean submitted, String about, String href, String upload) {}
