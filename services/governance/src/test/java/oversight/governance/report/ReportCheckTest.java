package oversight.governance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.UnknownFieldSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import oversight.governance.support.Reports;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportEvent;

/** What is taken as a published report, and what is not. */
class ReportCheckTest {
  private static final Report GOOD = Reports.published(Reports.cmpg(), 3);

  @Test
  void aReportIsKeptByteForByte() {
    PublishedReport report = ReportCheck.check("cmpg", event(GOOD), GOOD);

    assertThat(report.canonicalJson()).isEqualTo(GOOD.getCanonicalJson());
    assertThat(report.sha256()).isEqualTo(GOOD.getSha256());
    assertThat(report.content()).isEqualTo(GOOD.getContent());
    assertThat(report.version()).isEqualTo(3);
    assertThat(report.marking()).isEqualTo(Marking.OFFICIAL);
    assertThat(report.publishTime()).isEqualTo("2016-02-05T10:00:00Z");
  }

  @Test
  void decimalsMayStandAsPlainStrings() {
    Report plain =
        Reports.published(
            Reports.cmpg(), 1, json -> json.replaceAll("\\{\"value\":(\"-?[0-9.]+\")}", "$1"));

    assertThat(plain.getCanonicalJson()).contains("\"value\":\"2854\"");
    assertThat(ReportCheck.check("cmpg", event(plain), plain).content())
        .isEqualTo(GOOD.getContent());
  }

  @Test
  void aLaterContractsFieldsArePassedOver() {
    ReportContent later =
        Reports.cmpg().toBuilder()
            .setUnknownFields(
                UnknownFieldSet.newBuilder()
                    .addField(999, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                    .build())
            .build();
    Report report =
        Reports.published(Reports.cmpg(), 1, json -> "{\"later\":1," + json.substring(1))
            .toBuilder()
            .setContent(later)
            .build();

    assertThat(ReportCheck.check("cmpg", event(report), report).title())
        .isEqualTo(Reports.cmpg().getTitle());
  }

  @Test
  void whateverDisagreesIsRefused() {
    refused("SHA-256", report -> report.setCanonicalJson(report.getCanonicalJson() + " "));
    refused("SHA-256", report -> report.setSha256(Reports.sha256("other")));
    refused("name", report -> report.setName("collaborations/rocu/reports/2015-16-Q3"));
    refused("version", report -> report.setVersion(4));
    refused("content", report -> report.setContent(Reports.rocu()));
  }

  @Test
  void whatIsNoReportOfThisCollaborationIsRefusedHoweverWellItIsHashed() {
    refusedAsPublished("name", Reports.cmpg().toBuilder().setCollaboration("rocu"));
    refusedAsPublished("quarter", Reports.cmpg().toBuilder().setQuarter("2015-16"));
    refusedAsPublished("quarter", Reports.cmpg().toBuilder().setQuarter("Q4 2015"));
    refusedAsPublished("marking", Reports.cmpg().toBuilder().setMarking("SECRET"));
    refusedAsPublished("NUL", Reports.cmpg().toBuilder().setTitle("a\0b"));
    Report noJson = Reports.published(Reports.cmpg(), 1, json -> "[" + json);
    assertThatThrownBy(() -> ReportCheck.check("cmpg", event(noJson), noJson))
        .isInstanceOf(BadReportException.class)
        .hasMessageContaining("JSON");
  }

  private static void refused(String why, UnaryOperator<Report.Builder> bend) {
    Report bent = bend.apply(GOOD.toBuilder()).build();
    assertThatThrownBy(() -> ReportCheck.check("cmpg", event(GOOD), bent))
        .isInstanceOf(BadReportException.class)
        .hasMessageContaining(why);
  }

  private static void refusedAsPublished(String why, ReportContent.Builder content) {
    Report report = Reports.published(content.build(), 1);
    assertThatThrownBy(() -> ReportCheck.check("cmpg", event(report), report))
        .isInstanceOf(BadReportException.class)
        .hasMessageContaining(why);
  }

  private static ReportEvent event(Report report) {
    return ReportEvent.newBuilder()
        .setCursor("1")
        .setReport(report.getName())
        .setVersion(report.getVersion())
        .setQuarter(report.getContent().getQuarter())
        .setSha256(report.getSha256())
        .build();
  }
}
