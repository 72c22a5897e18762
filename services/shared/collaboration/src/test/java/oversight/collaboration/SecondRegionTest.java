package oversight.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.ListReportEventsRequest;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Submission;
import oversight.testing.TestIssuer;

/** Another region is another file: three forces and five collaborations without a line of code. */
class SecondRegionTest {
  private static final String REGION = "src/test/resources/second-region.yaml";
  private static final String OWN = "classpath:second-catalogue.yaml";
  private static final String ROADS = "file:../../cmpg/src/main/resources/catalogue.yaml";
  private static final String AIR = "file:../../npas/src/main/resources/catalogue.yaml";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "roads,          cmpg, middle-river, 'CM05,2014-10,7',        CM05, 'x 7 x x'",
    "air,            npas, middle-river, 'NP08,2014-15-Q3,£950',  NP08, 'x £950 x x'",
    "marine,         own,  lower-river,  'XX01,2014-10,7',        XX01, 'z x 7 x'",
    "dogs,           own,  middle-river, 'XX01,2014-10,7',        XX01, 'x 7 x x'",
    "special-branch, own,  upper-river,  'XX01,2014-10,7',        XX01, '7 x x x'",
  })
  void eachCollaborationTakesSignsAndReports(
      String slug, String catalogue, String force, String row, String measure, String shown) {
    String file =
        switch (catalogue) {
          case "cmpg" -> ROADS;
          case "npas" -> AIR;
          default -> OWN;
        };
    try (TestIssuer issuer = TestIssuer.start();
        RunningCollaboration service = RunningCollaboration.start(slug, REGION, file, issuer)) {
      Clerk analyst = new Clerk(service.as(issuer.token("a", force, "analyst", "ct-cleared")));
      Clerk approver = new Clerk(service.as(issuer.token("b", force, "approver", "ct-cleared")));
      Clerk author = new Clerk(service.as(issuer.token("c", slug, "author", "ct-cleared")));
      Submission signed =
          approver.signOff(analyst.submitted("2014-15-Q3", "measure,period,value\n" + row));
      Report report =
          author
              .reports()
              .publishReport(
                  PublishReportRequest.newBuilder()
                      .setName("collaborations/" + slug + "/reports/2014-15-Q3")
                      .build());
      assertThat(signed.getName()).startsWith("collaborations/" + slug + "/submissions/");
      assertThat(report.getContent().getSectionsList())
          .first()
          .extracting(ReportSection::getMeasure)
          .isEqualTo(measure);
      assertThat(shown(report)).isEqualTo(shown);
      assertThat(
              author
                  .reports()
                  .listReportEvents(ListReportEventsRequest.getDefaultInstance())
                  .getEventsCount())
          .isEqualTo(1);
    }
  }

  /** The forces' values and the region's; a month alone makes no quarter, so points tell it. */
  private static String shown(Report report) {
    return report.getContent().getSections(0).getRowsList().stream()
        .map(row ->
            row.getFiguresCount() > 0
                ? (row.getDisplay().startsWith("£")
                    ? row.getDisplay()
                    : row.getFigures(0).getValue().getValue())
                : row.getDisplay().replaceAll("[\\[\\]]", ""))
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }
}
