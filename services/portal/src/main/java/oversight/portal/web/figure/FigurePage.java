package oversight.portal.web.figure;

import java.util.List;
import java.util.Map;
import oversight.portal.web.page.Link;

/**
 * Where a number comes from.
 *
 * @param title the measure's
 * @param subject whom it is about, and when
 * @param value the number; empty where it is not formed for this period
 * @param formed how it is formed from the figures beneath
 * @param crumbs the way here
 * @param marking the measure's
 * @param asAt the date read at, in words; empty for now
 * @param lines the figures
 * @param key the shorthand among them
 */
public record FigurePage(
    String title,
    String subject,
    String value,
    String formed,
    List<Link> crumbs,
    String marking,
    String asAt,
    List<FigureLine> lines,
    Map<String, String> key) {}
