package oversight.portal.web.figure;

import java.util.List;
import java.util.Map;
import oversight.portal.web.page.Link;

/**
 * Where a number comes from.
 *
 * @param title the measure's
 * @param subject whom it is about, and when
 * @param value the number, or the symbol in its place
 * @param sentence how it is formed, or why there is none
 * @param crumbs the way here
 * @param marking the measure's
 * @param asAt the instant read at, in words; empty for now
 * @param now the same page as it is now
 * @param terms what it is formed from
 * @param key the shorthand among the figures
 */
public record FigurePage(
    String title,
    String subject,
    String value,
    String sentence,
    List<Link> crumbs,
    String marking,
    String asAt,
    String now,
    List<FigureTerm> terms,
    Map<String, String> key) {}
