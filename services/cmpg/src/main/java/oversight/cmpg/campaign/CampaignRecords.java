package oversight.cmpg.campaign;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignLine;
import oversight.cmpg.v1.CampaignResults;
import oversight.collaboration.Days;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.report.ReportRecords;
import oversight.identity.Caller;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;

/** What was found during each campaign of the quarter, beside the same campaign of last year. */
@Component
@Order(2)
class CampaignRecords implements ReportRecords {
  private final OwnCollaboration own;
  private final Campaigns campaigns;
  private final CampaignResultsReader results;

  CampaignRecords(OwnCollaboration own, Campaigns campaigns, CampaignResultsReader results) {
    this.own = own;
    this.campaigns = campaigns;
    this.results = results;
  }

  @Override
  public List<RecordTable> tables(Caller caller, FinancialQuarter quarter) {
    List<RecordTable> tables = new ArrayList<>();
    for (Campaign campaign : campaigns.list(null)) {
      CampaignDates dates = CampaignDates.of(campaign);
      if (!campaign.getWithdrawn()
          && !dates.first().isAfter(quarter.end())
          && !dates.last().isBefore(quarter.start())) {
        tables.add(
            table(
                campaign,
                results.read(campaign, campaigns.before(campaign, null), null),
                tables.size()));
      }
    }
    return tables;
  }

  private RecordTable table(Campaign campaign, CampaignResults found, int place) {
    RecordTable.Builder table =
        RecordTable.newBuilder()
            .setCode("campaign-" + (place + 1))
            .setTitle(
                "%s, %s to %s"
                    .formatted(
                        campaign.getTitle(),
                        Days.words(campaign.getFirstDay()),
                        Days.words(campaign.getLastDay())))
            .setTheme("operations")
            .addAllColumns(List.of("Measure", "This campaign", "The year before", "Change"))
            .setNote(String.join(" ", found.getNotesList()));
    Marking marking = Marking.OFFICIAL;
    for (CampaignLine line : found.getLinesList()) {
      if (line.getForce().isEmpty()) {
        table.addRows(
            RecordRow.newBuilder()
                .addAllCells(
                    List.of(
                        line.getTitle(),
                        line.getNow().getDisplay(),
                        line.hasBefore() ? line.getBefore().getDisplay() : "[x]",
                        line.getChangeDisplay())));
        Marking higher =
            own.catalogue()
                .measure(line.getMeasure())
                .map(measure -> measure.marking())
                .orElse(Marking.OFFICIAL);
        marking = marking.compareTo(higher) < 0 ? higher : marking;
        table.setIllustrative(
            table.getIllustrative()
                || line.getNow().getIllustrative()
                || line.getBefore().getIllustrative());
      }
    }
    return table.setMarking(marking.label()).build();
  }
}
