package oversight.collaboration.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.ReportView;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.ValueForMoneyLine;

/** A report at a glance says what its whole says, in less. */
class ReportGlanceTest {
  private static final String QUARTER = "1987-88-Q2";

  @Test
  void aGlanceShowsTheSameRowsAndSentencesAsTheWhole() {
    Report whole = published();
    Report glance = get(whole.getName(), 1, ReportView.GLANCE);

    assertThat(glance.getSha256()).isEqualTo(whole.getSha256());
    assertThat(glance.getPublishedBy()).isEqualTo(whole.getPublishedBy());
    assertThat(glance.getCanonicalJson()).isEmpty();
    assertThat(glance.getContent().getMarking()).isEqualTo(whole.getContent().getMarking());
    assertThat(glance.getContent().getSectionsList())
        .flatExtracting(ReportSection::getRowsList)
        .extracting(ReportRow::getForce, ReportRow::getDisplay, ReportRow::getComparisonsList)
        .containsExactlyElementsOf(
            whole.getContent().getSectionsList().stream()
                .flatMap(section -> section.getRowsList().stream())
                .map(row ->
                    org.assertj.core.groups.Tuple.tuple(
                        row.getForce(), row.getDisplay(), row.getComparisonsList()))
                .toList())
        .isNotEmpty();
    assertThat(glance.getContent().getSectionsList())
        .extracting(section -> section.getAnalysis().getSentence())
        .containsExactlyElementsOf(
            whole.getContent().getSectionsList().stream()
                .map(section -> section.getAnalysis().getSentence())
                .toList());
    assertThat(glance.getSerializedSize()).isLessThan(whole.getSerializedSize() / 2);
    assertThat(get(whole.getName(), 1, ReportView.GLANCE)).isEqualTo(glance);
    assertThat(get(whole.getName(), 1, ReportView.REPORT_VIEW_UNSPECIFIED)).isEqualTo(whole);
  }

  @Test
  void theLatestIsTheFirstThatIsListed() {
    published();
    Report first =
        Cmpg.author()
            .reports()
            .listReports(ListReportsRequest.newBuilder().setPageSize(1).build())
            .getReports(0);

    Report latest = get("collaborations/cmpg/reports/latest", 0, ReportView.GLANCE);

    assertThat(latest.getName()).isEqualTo(first.getName());
    assertThat(latest.getSha256()).isEqualTo(first.getSha256());
    assertThat(first.getCanonicalJson()).isEmpty();
  }

  @Test
  void aVersionThatIsNotThereIsNotFoundAtAGlanceEither() {
    Refused refused =
        Refused.by(() -> get("collaborations/cmpg/reports/1901-02-Q1", 0, ReportView.GLANCE));

    assertThat(refused.reason())
        .isEqualTo(
            Refused.by(() ->
                    get(
                        "collaborations/cmpg/reports/1901-02-Q1",
                        0,
                        ReportView.REPORT_VIEW_UNSPECIFIED))
                .reason());
  }

  @Test
  void theMoneyOfAGlanceIsTheLedgersAgainAfterEverySignOff() {
    String name = published().getName();
    FinancialQuarter first = new FinancialQuarter(1986, 1);
    FinancialQuarter quarter = first;
    for (int number = 0; number < 4; number++) {
      pay(quarter, 100_000, "");
      quarter = quarter.next();
    }

    Optional<ValueForMoneyLine> before = ledger();
    assertThat(money(name)).isEqualTo(before);
    assertThat(money(name)).isEqualTo(before);

    pay(first, 130_000, "An invoice was found.");

    assertThat(money(name)).isEqualTo(ledger());
  }

  private static Optional<ValueForMoneyLine> money(String name) {
    Report glance = get(name, 1, ReportView.GLANCE);
    return glance.hasMoney() ? Optional.of(glance.getMoney()) : Optional.empty();
  }

  /** What the analysis says, worked out anew. */
  private static Optional<ValueForMoneyLine> ledger() {
    return AnalysisServiceGrpc.newBlockingStub(
            Cmpg.SERVICE.as(Cmpg.ISSUER.token("pcc.west-mercia", "pcc-west-mercia", "pcc")))
        .getValueForMoney(GetValueForMoneyRequest.getDefaultInstance())
        .getLinesList()
        .stream()
        .filter(line ->
            line.getSharesList().stream()
                .anyMatch(share -> share.hasCostShare() && share.hasUseShare()))
        .findFirst();
  }

  /** The unit's return of a quarter: each member's contribution and its arrests. */
  private static void pay(FinancialQuarter quarter, int pounds, String reason) {
    StringBuilder rows = new StringBuilder("measure,period,force,value\n");
    for (String force : List.of("staffordshire", "west-mercia", "west-midlands")) {
      rows.append("CM12.paid,%s,%s,%d\n".formatted(quarter.id(), force, pounds));
      quarter
          .months()
          .forEach(month -> rows.append("CM07,%s,%s,20\n".formatted(month.id(), force)));
    }
    Clerk analyst = Cmpg.analyst("cmpg");
    Cmpg.author()
        .signOff(
            analyst.submitted(
                analyst.upload(
                    UploadHeader.newBuilder()
                        .setQuarter(quarter.id())
                        .setSubmit(true)
                        .setRevisionReason(reason)
                        .build(),
                    rows.toString())));
  }

  private static Report get(String name, int version, ReportView view) {
    return Cmpg.author()
        .reports()
        .getReport(
            GetReportRequest.newBuilder().setName(name).setVersion(version).setView(view).build());
  }

  /** Version 1, published once however many tests ask. */
  private static synchronized Report published() {
    String name = "collaborations/cmpg/reports/" + QUARTER;
    try {
      return get(name, 1, ReportView.REPORT_VIEW_UNSPECIFIED);
    } catch (io.grpc.StatusRuntimeException none) {
      Cmpg.approver("west-mercia")
          .signOff(
              Cmpg.analyst("west-mercia")
                  .submitted(QUARTER, "measure,period,value\nCM05,1987-07,44\n"));
      Desk author = new Desk(Cmpg.author(), QUARTER);
      author.write(Commentary.newBuilder().setSummary("Forty-four vehicles.").build());
      author.submit("");
      new Desk(Cmpg.analyst("cmpg"), QUARTER).publish();
      return get(name, 1, ReportView.REPORT_VIEW_UNSPECIFIED);
    }
  }
}
