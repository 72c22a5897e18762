package oversight.portal.web.overview;

/**
 * A force and what it belongs to.
 *
 * @param name the force's
 * @param memberships the collaborations it is a member of today, in words
 */
public record ForceLine(String name, String memberships) {}
