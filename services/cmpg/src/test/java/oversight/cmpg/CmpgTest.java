package oversight.cmpg;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.cmpg.v1.CampaignServiceGrpc;
import oversight.cmpg.v1.CasualtyServiceGrpc;
import oversight.cmpg.v1.CreateCampaignRequest;
import oversight.cmpg.v1.CreateRecordingMethodRequest;
import oversight.cmpg.v1.GetCampaignRequest;
import oversight.cmpg.v1.GetCampaignResultsRequest;
import oversight.cmpg.v1.GetCasualtiesRequest;
import oversight.cmpg.v1.ListCampaignsRequest;
import oversight.cmpg.v1.ListMembershipsRequest;
import oversight.cmpg.v1.ListMembershipsResponse;
import oversight.cmpg.v1.ListRecordingMethodsRequest;
import oversight.cmpg.v1.MembershipServiceGrpc;
import oversight.cmpg.v1.UpdateCampaignRequest;
import oversight.cmpg.v1.UpdateRecordingMethodRequest;
import oversight.cmpg.v1.WithdrawCampaignRequest;
import oversight.collaboration.running.AccessTable;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.collaboration.running.SharedRequests;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.ReportRow;
import oversight.testing.TestIssuer;

/** The motorway group's own part: who belongs by date, and shares of what is returned. */
@TestInstance(Lifecycle.PER_CLASS)
class CmpgTest {
  private static final String CAMPAIGN = "collaborations/cmpg/campaigns/none";

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration cmpg =
      RunningCollaboration.start(
          CmpgApplication.class,
          "cmpg",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration",
          issuer);

  @AfterAll
  void stop() {
    cmpg.close();
    issuer.close();
  }

  private ListMembershipsResponse on(String day) {
    Channel engineer = cmpg.as(issuer.token("engineer", "regional-policy", "engineer"));
    return MembershipServiceGrpc.newBlockingStub(engineer)
        .listMemberships(ListMembershipsRequest.newBuilder().setOn(day).build());
  }

  @Test
  void whoBelongsIsToldByDate() {
    assertThat(on("2012-06-30").getMembershipsList())
        .extracting(each -> each.getTitle() + " " + each.getUnit() + " " + each.getMember())
        .containsExactly(
            "Staffordshire  true",
            "West Mercia  true",
            "West Midlands  true",
            "Warwickshire  false",
            "West Midlands ciu false",
            "Staffordshire ciu false");
    assertThat(on("2012-07-01").getMembershipsList())
        .filteredOn(each -> each.getUnit().equals("ciu"))
        .allSatisfy(each -> assertThat(each.getMember()).isTrue());
    assertThat(on("").getMembershipsList())
        .filteredOn(each -> each.getTitle().equals("West Mercia"))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.getAnnounced().getYear()).isEqualTo(2017);
          assertThat(each.getAnnounced().getMonth()).isEqualTo(7);
          assertThat(each.getAnnounced().getDay()).isZero();
          assertThat(each.hasTo()).as("a date that is not known").isFalse();
          assertThat(each.getMember()).as("an announcement changes nothing").isTrue();
        });
    assertThat(on("").getCostSharing().getPercentagesList())
        .extracting(each -> each.getValue())
        .containsExactly("50", "25", "25");
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    assertThat(Refused.by(() -> on("2015-02-30")).reason()).isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> on("yesterday")).reason()).isEqualTo("INVALID_FIELD");
  }

  @Test
  void sharesOfWhatIsReturnedAreOfTheWholeRegion() {
    Clerk analyst = new Clerk(cmpg.as(issuer.token("analyst.cmpg", "cmpg", "analyst")));
    Clerk author = new Clerk(cmpg.as(issuer.token("author.cmpg", "cmpg", "author")));
    author.signOff(
        analyst.submitted(
            "2015-16-Q3",
            """
            measure,period,force,value
            CM11.receipts,2015-16-Q3,staffordshire,£100
            CM11.receipts,2015-16-Q3,west-mercia,300
            CM11.receipts,2015-16-Q3,west-midlands,600
            """));
    assertThat(
            author
                .reports()
                .publishReport(
                    PublishReportRequest.newBuilder()
                        .setName("collaborations/cmpg/reports/2015-16-Q3")
                        .build())
                .getContent()
                .getSections(0)
                .getRowsList())
        .extracting(ReportRow::getDisplay)
        .containsExactly("10.0%", "[z]", "30.0%", "60.0%", "100.0%");
  }

  @Test
  void itsOwnCallsAreOpenToWhomTheTableSays() {
    AccessTable access =
        SharedRequests.in(new AccessTable(cmpg, issuer), "cmpg")
            .with(
                MembershipServiceGrpc.getListMembershipsMethod(),
                ListMembershipsRequest.getDefaultInstance())
            .with(
                CampaignServiceGrpc.getListCampaignsMethod(),
                ListCampaignsRequest.getDefaultInstance())
            .with(
                CampaignServiceGrpc.getGetCampaignMethod(),
                GetCampaignRequest.newBuilder().setName(CAMPAIGN).build())
            .with(
                CampaignServiceGrpc.getGetCampaignResultsMethod(),
                GetCampaignResultsRequest.newBuilder().setName(CAMPAIGN).build())
            .with(
                CampaignServiceGrpc.getCreateCampaignMethod(),
                CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build())
            .with(
                CampaignServiceGrpc.getUpdateCampaignMethod(),
                UpdateCampaignRequest.newBuilder()
                    .setCampaign(Samples.campaign().toBuilder().setName(CAMPAIGN))
                    .build())
            .with(
                CampaignServiceGrpc.getWithdrawCampaignMethod(),
                WithdrawCampaignRequest.newBuilder()
                    .setName(CAMPAIGN)
                    .setEtag("1")
                    .setReason("why")
                    .build())
            .with(
                CasualtyServiceGrpc.getGetCasualtiesMethod(),
                GetCasualtiesRequest.newBuilder()
                    .setForce("west-mercia")
                    .setFrom("2015-10")
                    .setTo("2015-12")
                    .build())
            .with(
                CasualtyServiceGrpc.getListRecordingMethodsMethod(),
                ListRecordingMethodsRequest.getDefaultInstance())
            .with(
                CasualtyServiceGrpc.getCreateRecordingMethodMethod(),
                CreateRecordingMethodRequest.newBuilder()
                    .setRecordingMethod(Samples.method())
                    .build())
            .with(
                CasualtyServiceGrpc.getUpdateRecordingMethodMethod(),
                UpdateRecordingMethodRequest.newBuilder()
                    .setRecordingMethod(Samples.method())
                    .build());
    assertThat(access.table("cmpg").lines())
        .contains(
            "ListMemberships + + + + + + + + + -",
            "ListCampaigns + + + + + + + - - -",
            "GetCampaign + + + + + + + - - -",
            "GetCampaignResults + + + + + + + - - -",
            "CreateCampaign - - - - + - - - - -",
            "UpdateCampaign - - - - + - - - - -",
            "WithdrawCampaign - - - - + - - - - -",
            "GetCasualties + + + + + + + - - -",
            "ListRecordingMethods + + + + + + + - - -",
            "CreateRecordingMethod - - - - + - - - - -",
            "UpdateRecordingMethod - - - - + - - - - -");
    assertThat(access.openToAnybody()).containsExactly("GetPublicReport", "ListPublicReports");
  }
}
