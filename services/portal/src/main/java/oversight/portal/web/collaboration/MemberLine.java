package oversight.portal.web.collaboration;

/**
 * A force in or beside a collaboration.
 *
 * @param force the force's name
 * @param group the collaboration, a unit inside it, or "Outside, supplies figures"
 * @param from since when
 * @param to until when
 * @param note what is known of it, with its source
 */
public record MemberLine(String force, String group, String from, String to, String note) {}
