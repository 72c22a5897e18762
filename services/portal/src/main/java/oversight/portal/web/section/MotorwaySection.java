package oversight.portal.web.section;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.cmpg.v1.ListCampaignsRequest;
import oversight.cmpg.v1.ListRecordingMethodsRequest;
import oversight.cmpg.v1.RecordingMethod;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.text.Moments;
import oversight.region.Collaboration;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.Report;

/** What only the motorway police group has: campaigns, recording methods, shares of cost. */
@Component
final class MotorwaySection implements CollaborationSection {
  private static final int CAMPAIGNS = 20;

  @Override
  public String collaboration() {
    return "cmpg";
  }

  @Override
  public List<SectionPart> read(
      Collaboration collaboration,
      CollaborationClient client,
      Caller caller,
      List<Report> reports) {
    List<SectionPart> parts = new ArrayList<>();
    parts.add(
        CampaignParts.list(
            client
                .campaigns()
                .listCampaigns(ListCampaignsRequest.newBuilder().setPageSize(CAMPAIGNS).build())
                .getCampaignsList()));
    parts.add(
        CostParts.of(
            collaboration,
            client.analysis().getValueForMoney(GetValueForMoneyRequest.getDefaultInstance())));
    parts.add(
        methods(
            client
                .casualties()
                .listRecordingMethods(ListRecordingMethodsRequest.getDefaultInstance())
                .getRecordingMethodsList()));
    return parts;
  }

  private static SectionPart methods(List<RecordingMethod> methods) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (RecordingMethod method : methods) {
      rows.add(
          List.of(
              SectionCell.text(method.getForceTitle()),
              SectionCell.text(method.getMethod()),
              SectionCell.text(Moments.day(java.time.LocalDate.parse(method.getFrom()))),
              SectionCell.text(method.getSource())));
    }
    return new SectionPart(
        "How injuries are recorded",
        rows.isEmpty()
            ? "No recording method is on record, so a break in the casualty series would not show."
            : "Where a force changed its method, people killed or seriously injured before and"
                + " after cannot be compared: the series is marked [b].",
        rows.isEmpty()
            ? List.of()
            : List.of(
                SectionTable.of(
                    "methods-caption",
                    "Recording methods by force",
                    List.of("Force", "Method", "From", "Source"),
                    rows)),
        List.of(),
        List.of());
  }
}
