package oversight.portal.web.overview;

import java.util.List;

/**
 * A collaboration in a glance.
 *
 * @param name "Central Motorway Police Group (CMPG)"
 * @param href its page
 * @param period the quarter of its latest report, with dates; empty where there is none
 * @param reportHref that report
 * @param published which version, when
 * @param headlines its first measures
 * @param explain what needs explaining
 * @param tally how many measures improved, worsened or are unusual; empty where none is
 * @param cost each force's share of cost beside its share of use
 * @param money what it costs, or what is known of that
 * @param missing which suppliers the totals lack; empty for none
 * @param illustrative whether any figure in it is made up
 * @param note what to say where there is no report; empty otherwise
 * @param marking the report's marking; empty where there is none
 */
public record Card(
    String name,
    String href,
    String period,
    String reportHref,
    String published,
    List<Headline> headlines,
    List<Explain> explain,
    String tally,
    CostOfUse cost,
    String money,
    String missing,
    boolean illustrative,
    String note,
    String marking) {}
