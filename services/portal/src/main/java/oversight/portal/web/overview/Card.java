package oversight.portal.web.overview;

import java.util.List;

/**
 * A collaboration in a glance.
 *
 * @param name "Central Motorway Police Group (CMPG)"
 * @param shortName "CMPG"
 * @param href its page
 * @param period the quarter of its latest report, with dates; empty where there is none
 * @param reportHref that report
 * @param published which version, when
 * @param explain what improved, what worsened and what needs explaining
 * @param quiet what to say where that is nothing; empty otherwise
 * @param headlines its other first measures
 * @param cost each force's share of cost beside its share of use
 * @param money what is on record of what it costs, where no cost is known; empty otherwise
 * @param missing which suppliers the totals lack; empty for none
 * @param key "[x] not available": what the shorthand in it means; empty where there is none
 * @param illustrative whether any figure in it is made up
 * @param note what to say where there is no report; empty otherwise
 * @param marking the report's marking; empty where there is none
 */
public record Card(
    String name,
    String shortName,
    String href,
    String period,
    String reportHref,
    String published,
    List<Explain> explain,
    String quiet,
    List<Headline> headlines,
    CostOfUse cost,
    String money,
    String missing,
    String key,
    boolean illustrative,
    String note,
    String marking) {}
