package oversight.portal.web.overview;

import java.util.List;
import oversight.portal.web.page.Link;

/**
 * The region in a glance.
 *
 * @param region the region's name
 * @param crumbs the way here
 * @param marking the highest of what is shown
 * @param summary what stands out and what it costs, before any card
 * @param cards one for each collaboration that the caller may know of
 * @param forces its forces
 * @param map the force areas as SVG; empty where no boundary is known
 */
public record OverviewPage(
    String region,
    List<Link> crumbs,
    String marking,
    Summary summary,
    List<Card> cards,
    List<ForceLine> forces,
    String map) {}
