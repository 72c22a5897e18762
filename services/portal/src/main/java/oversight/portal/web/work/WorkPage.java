package oversight.portal.web.work;

import java.util.List;
import oversight.portal.web.page.Link;

/**
 * What there is to do.
 *
 * @param organisation whose page it is
 * @param officer whether the caller runs the quarter
 * @param now what the caller's own organisation has to do, nearest first
 * @param meetings the next, nearest first
 * @param quarters how far each has come; for officers
 * @param others what others have to do that is overdue or near; for officers
 * @param reading the packs that were circulated last, newest first; for offices
 */
public record WorkPage(
    String organisation,
    boolean officer,
    List<Todo> now,
    List<MeetingLine> meetings,
    List<QuarterView> quarters,
    List<Todo> others,
    List<Link> reading) {}
