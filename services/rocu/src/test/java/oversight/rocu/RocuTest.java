package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import io.grpc.Channel;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.AccessTable;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.collaboration.running.SharedRequests;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Frequency;
import oversight.rocu.v1.AssetRecoveryServiceGrpc;
import oversight.rocu.v1.BudgetContribution;
import oversight.rocu.v1.BudgetServiceGrpc;
import oversight.rocu.v1.Capability;
import oversight.rocu.v1.CapabilityRecord;
import oversight.rocu.v1.CapabilityServiceGrpc;
import oversight.rocu.v1.CapabilityStatus;
import oversight.rocu.v1.DisruptionServiceGrpc;
import oversight.rocu.v1.GetAssetRecoveryRequest;
import oversight.rocu.v1.GetDisruptionRequest;
import oversight.rocu.v1.GetGroupRequest;
import oversight.rocu.v1.GroupServiceGrpc;
import oversight.rocu.v1.LentPost;
import oversight.rocu.v1.ListBudgetVersionsRequest;
import oversight.rocu.v1.ListBudgetsRequest;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;
import oversight.rocu.v1.ListCapabilityVersionsRequest;
import oversight.rocu.v1.ListDisruptionsRequest;
import oversight.rocu.v1.ListGroupsRequest;
import oversight.rocu.v1.ListPostVersionsRequest;
import oversight.rocu.v1.ListPostsRequest;
import oversight.rocu.v1.ListTaskingRequestsRequest;
import oversight.rocu.v1.PostServiceGrpc;
import oversight.rocu.v1.RecordBudgetRequest;
import oversight.rocu.v1.RecordCapabilityRequest;
import oversight.rocu.v1.RecordPostRequest;
import oversight.rocu.v1.TaskingServiceGrpc;
import oversight.rocu.v1.UnitBudget;
import oversight.testing.TestIssuer;

/** The crime unit's own part: capabilities, a share of disruptions, a stock out of twelve. */
@TestInstance(Lifecycle.PER_CLASS)
class RocuTest {
  private static final String HEADER = "measure,period,breakdown,value\n";

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration rocu =
      RunningCollaboration.start(
          RocuApplication.class,
          "rocu",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/rocu",
          issuer);

  @BeforeAll
  void theUnitSuppliesAYear() {
    for (int quarter = 1; quarter <= 4; quarter++) {
      StringBuilder file = new StringBuilder(HEADER);
      file.append("RO11.in-place,2015-16-Q%d,,%d\n".formatted(quarter, 5 + quarter));
      file.append("RO11.in-place,2015-16-Q%d,capability=cyber,1\n".formatted(quarter));
      file.append("RO11.in-place,2015-16-Q%d,capability=gain,0\n".formatted(quarter));
      if (quarter == 3) {
        for (String month : List.of("2015-10", "2015-11", "2015-12")) {
          file.append("RO01,%s,,10\n".formatted(month));
          file.append("RO01,%s,level=major,%s\n".formatted(month, month.substring(6)));
        }
      }
      author().signOff(analyst().submitted("2015-16-Q" + quarter, file.toString()));
    }
  }

  @AfterAll
  void stop() {
    rocu.close();
    issuer.close();
  }

  private Clerk analyst() {
    return new Clerk(rocu.as(issuer.token("analyst.rocu", "rocu", "analyst")));
  }

  private Clerk author() {
    return new Clerk(rocu.as(issuer.token("author.rocu", "rocu", "author")));
  }

  private Channel rpo() {
    return rocu.as(issuer.token("rpo", "regional-policy", "rpo"));
  }

  private Analysis analyse(String measure, Frequency frequency) {
    return AnalysisServiceGrpc.newBlockingStub(rpo())
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder().setMeasure(measure).setFrequency(frequency).build());
  }

  @Test
  void theMajorShareIsOfThatBreakdownAlone() {
    assertThat(analyse("RO02", Frequency.FREQUENCY_QUARTER).getPointsList())
        .singleElement()
        .satisfies(point -> {
          assertThat(point.getPeriod()).isEqualTo("2015-16-Q3");
          assertThat(point.getNumerator().getValue()).isEqualTo("3");
          assertThat(point.getDenominator().getValue()).isEqualTo("30");
          assertThat(point.getDisplay()).isEqualTo("10.0%");
        });
  }

  @Test
  void capabilitiesAreOutOfTwelveAndAYearsAreThoseAtItsEnd() {
    assertThat(analyse("RO11", Frequency.FREQUENCY_UNSPECIFIED).getPointsList())
        .extracting(AnalysisPoint::getDisplay)
        .containsExactly("50.0%", "58.3%", "66.7%", "75.0%");
    assertThat(analyse("RO11", Frequency.FREQUENCY_YEAR).getPointsList())
        .singleElement()
        .satisfies(point -> {
          assertThat(point.getDisplay()).isEqualTo("75.0%");
          assertThat(point.getNumerator().getValue()).isEqualTo("9");
          assertThat(point.getDenominator().getValue()).isEqualTo("12");
        });
  }

  @Test
  void theTwelveCapabilitiesAreListedWithWhatCounts() {
    ListCapabilitiesResponse answer =
        CapabilityServiceGrpc.newBlockingStub(rpo())
            .listCapabilities(
                ListCapabilitiesRequest.newBuilder().setQuarter("2015-16-Q3").build());
    assertThat(answer.getCapabilitiesList()).hasSize(12);
    assertThat(answer.getCapabilitiesList())
        .filteredOn(each -> each.getStatus() == CapabilityStatus.IN_PLACE)
        .extracting(Capability::getKey)
        .containsExactly("cyber");
    assertThat(answer.getCapabilitiesList())
        .filteredOn(each -> each.getStatus() == CapabilityStatus.NOT_IN_PLACE)
        .extracting(Capability::getKey)
        .containsExactly("gain");
    assertThat(
            Refused.by(() ->
                    CapabilityServiceGrpc.newBlockingStub(rpo())
                        .listCapabilities(
                            ListCapabilitiesRequest.newBuilder().setQuarter("Q3 2015").build()))
                .reason())
        .isEqualTo("PERIOD_UNCLEAR");
  }

  @Test
  void groupsMappedMustBalance() {
    assertThat(
            analyst()
                .upload(
                    "2014-15-Q3",
                    HEADER
                        + "RO03.opening,2014-15-Q3,,40\nRO03.new,2014-15-Q3,,5\n"
                        + "RO04,2014-15-Q3,,3\nRO03.closing,2014-15-Q3,,43\n"
                        + "RO02,2014-15-Q3,,30\n")
                .getFindingsList())
        .extracting(finding -> finding.getRow() + " " + finding.getCode())
        .containsExactly("5 FIGURES_DO_NOT_BALANCE", "6 MEASURE_CALCULATED");
    assertThat(
            analyst()
                .upload(
                    "2014-15-Q3",
                    HEADER
                        + "RO03.opening,2014-15-Q3,,40\nRO03.new,2014-15-Q3,,5\n"
                        + "RO04,2014-15-Q3,,3\nRO03.closing,2014-15-Q3,,42\n")
                .getFindingsList())
        .extracting(Finding::getCode)
        .containsOnly("FIGURE_MISSING");
  }

  @Test
  void itsOwnCallsAreOpenToWhomTheTableSays() {
    AccessTable access =
        SharedRequests.in(new AccessTable(rocu, issuer), "rocu")
            .with(
                CapabilityServiceGrpc.getListCapabilitiesMethod(),
                ListCapabilitiesRequest.newBuilder().setQuarter("2015-16-Q3").build())
            .with(
                CapabilityServiceGrpc.getListCapabilityVersionsMethod(),
                ListCapabilityVersionsRequest.newBuilder().setKey("cyber").build())
            .with(
                CapabilityServiceGrpc.getRecordCapabilityMethod(),
                RecordCapabilityRequest.newBuilder()
                    .setRecord(
                        CapabilityRecord.newBuilder()
                            .setKey("cyber")
                            .setStatus(CapabilityStatus.IN_PLACE)
                            .setFromDate("2014-04-01"))
                    .setEtag("999")
                    .build())
            .with(
                DisruptionServiceGrpc.getListDisruptionsMethod(),
                ListDisruptionsRequest.getDefaultInstance())
            .with(
                DisruptionServiceGrpc.getGetDisruptionMethod(),
                GetDisruptionRequest.newBuilder().setReference("none").build())
            .with(GroupServiceGrpc.getListGroupsMethod(), ListGroupsRequest.getDefaultInstance())
            .with(
                GroupServiceGrpc.getGetGroupMethod(),
                GetGroupRequest.newBuilder().setReference("none").build())
            .with(
                TaskingServiceGrpc.getListTaskingRequestsMethod(),
                ListTaskingRequestsRequest.getDefaultInstance())
            .with(
                AssetRecoveryServiceGrpc.getGetAssetRecoveryMethod(),
                GetAssetRecoveryRequest.getDefaultInstance())
            .with(PostServiceGrpc.getListPostsMethod(), ListPostsRequest.getDefaultInstance())
            .with(
                PostServiceGrpc.getListPostVersionsMethod(),
                ListPostVersionsRequest.newBuilder().setReference("P-1").build())
            .with(
                PostServiceGrpc.getRecordPostMethod(),
                RecordPostRequest.newBuilder()
                    .setPost(
                        LentPost.newBuilder()
                            .setReference("P-1")
                            .setTitle("Analyst")
                            .setForce("west-mercia")
                            .setFte(Decimal.newBuilder().setValue("1"))
                            .setFromDate("2014-04-01"))
                    .setEtag("999")
                    .build())
            .with(BudgetServiceGrpc.getListBudgetsMethod(), ListBudgetsRequest.getDefaultInstance())
            .with(
                BudgetServiceGrpc.getListBudgetVersionsMethod(),
                ListBudgetVersionsRequest.newBuilder().setFinancialYear("2013-14").build())
            .with(
                BudgetServiceGrpc.getRecordBudgetMethod(),
                RecordBudgetRequest.newBuilder()
                    .setBudget(
                        UnitBudget.newBuilder()
                            .setFinancialYear("2013-14")
                            .setBudget(Decimal.newBuilder().setValue("10"))
                            .addContributions(
                                BudgetContribution.newBuilder()
                                    .setContributor("home-office")
                                    .setAmount(Decimal.newBuilder().setValue("10"))))
                    .setEtag("999")
                    .build());
    assertThat(access.table("rocu").lines())
        .contains(
            "ListCapabilities + + + + + + + - - -",
            "ListCapabilityVersions + + + + + + + - - -",
            "RecordCapability - - - - + - - - - -",
            "ListDisruptions + + + + + + + - - -",
            "GetDisruption + + + + + + + - - -",
            "ListGroups + + + + + + + - - -",
            "GetGroup + + + + + + + - - -",
            "ListTaskingRequests + + + + + + + - - -",
            "GetAssetRecovery + + + + + + + - - -",
            "ListPosts + + + + + + + - - -",
            "ListPostVersions + + + + + + + - - -",
            "RecordPost - - - - + - - - - -",
            "ListBudgets + + + + + + + - - -",
            "ListBudgetVersions + + + + + + + - - -",
            "RecordBudget - - - - + - - - - -");
    assertThat(access.openToAnybody()).containsExactly("GetPublicReport", "ListPublicReports");
  }
}
