package oversight.governance.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.governance.support.Documents;
import oversight.governance.support.Refusal;
import oversight.governance.support.Reports;
import oversight.governance.support.SampleRegion;
import oversight.governance.v1.BoundReport;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;

/** Who sees what: a reader without clearance gets an edition that tells of nothing else. */
class EditionsTest {
  private static final Pattern TELLTALE =
      Pattern.compile(
          "counter.terrorism|\\bCTU\\b|\\bctu\\b|zebrafinch|987,?654|Prevent referrals|CT01"
              + "|Special Branch|CONTEST",
          Pattern.CASE_INSENSITIVE);

  private static SampleRegion region;

  /** CTU published; NPAS did not. */
  private static Pack third;

  /** CMPG published; CTU and others did not. */
  private static Pack second;

  /** CTU alone published. */
  private static Pack first;

  @BeforeAll
  static void startRegion() {
    region = new SampleRegion();
    region.publish(Reports.cmpg(), 1);
    region.publish(Reports.rocu(), 1);
    region.publish(Reports.ctu(), 1);
    region.publish(Reports.cmpg().toBuilder().setQuarter("2015-16-Q2").build(), 1);
    region.publish(Reports.ctu().toBuilder().setQuarter("2015-16-Q1").build(), 1);
    third = region.circulate(region.compile(region.create("2015-16-Q3")));
    second = region.circulate(region.compile(region.create("2015-16-Q2")));
    first = region.create("2015-16-Q1");
  }

  @AfterAll
  static void stopRegion() {
    region.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # reader         | quarter | reports        | missing        | marking
          rpo              | Q3      | rocu cmpg      | npas           | OFFICIAL-SENSITIVE
          rpo.ct           | Q3      | rocu cmpg ctu  | npas           | OFFICIAL-SENSITIVE
          pcc              | Q3      | rocu cmpg      | npas           | OFFICIAL-SENSITIVE
          pcc.ct           | Q3      | rocu cmpg ctu  | npas           | OFFICIAL-SENSITIVE
          rpo              | Q2      | cmpg           | rocu npas      | OFFICIAL
          rpo.ct           | Q2      | cmpg           | rocu ctu npas  | OFFICIAL
          pcc              | Q2      | cmpg           | rocu npas      | OFFICIAL
          pcc.ct           | Q2      | cmpg           | rocu ctu npas  | OFFICIAL
          """)
  void eachReaderSeesTheirEdition(
      String reader, String quarter, String reports, String missing, String marking) {
    Pack seen = SampleRegion.get(reader(reader), quarter.equals("Q3") ? third : second);

    assertThat(seen.getReportsList())
        .extracting(BoundReport::getReport)
        .extracting(name -> name.substring("collaborations/".length(), name.indexOf("/reports")))
        .containsExactly(reports.split(" ", -1));
    assertThat(seen.getMissingList())
        .containsExactlyElementsOf(
            List.of(missing.split(" ", -1)).stream()
                .map(slug ->
                    switch (slug) {
                      case "rocu" -> "Regional Organised Crime Unit";
                      case "ctu" -> "Counter Terrorism Unit";
                      default -> "National Police Air Service";
                    })
                .toList());
    assertThat(seen.getMarking()).isEqualTo(marking);
  }

  @ParameterizedTest
  @EnumSource(
      value = PackFormat.class,
      names = {"HTML", "HTML_FRAGMENT", "DOCX", "PDF", "ODS"})
  void noDocumentTellsTheUnclearedThatThereIsMore(PackFormat format) {
    for (String reader : List.of("rpo", "pcc")) {
      for (Pack pack : List.of(third, second)) {
        String text = text(reader, pack, format);

        assertThat(TELLTALE.matcher(text).results().map(found -> found.group())).isEmpty();
      }
    }
    assertThat(text("pcc.ct", third, format)).containsPattern(TELLTALE);
  }

  @ParameterizedTest
  @EnumSource(
      value = PackFormat.class,
      names = {"HTML", "DOCX", "PDF", "ODS"})
  void bothEditionsHaveTheSameNameAndVersion(PackFormat format) {
    assertThat(Documents.fetch(reader("pcc"), third.getName(), format, 0).filename())
        .isEqualTo(Documents.fetch(reader("pcc.ct"), third.getName(), format, 0).filename())
        .startsWith("regional-governance-group-2015-16-Q3-v1.");
  }

  @Test
  void noMessageTellsTheUnclearedThatThereIsMore() {
    for (String reader : List.of("rpo", "pcc")) {
      String all =
          SampleRegion.get(reader(reader), third).toString()
              + reader(reader).listPacks(ListPacksRequest.getDefaultInstance());

      assertThat(TELLTALE.matcher(all).find()).isFalse();
    }
  }

  @Test
  void whereOnlyTheClearedKnowOfAReportThereIsNothingToCompileForOthers() {
    CompilePackRequest request = CompilePackRequest.newBuilder().setName(first.getName()).build();

    assertThat(Refusal.of(() -> reader("rpo").compilePack(request)))
        .extracting(Refusal::code, Refusal::reason)
        .containsExactly("FAILED_PRECONDITION", "NOTHING_TO_COMPILE");
    assertThat(SampleRegion.get(reader("rpo"), first).getVersion()).isZero();
    assertThat(reader("rpo.ct").compilePack(request).getReportsCount()).isEqualTo(1);
  }

  @Test
  void everyViewIsOnRecordAndNoneSaysWhatWasInThePack() {
    Documents.fetch(reader("pcc.ct"), third.getName(), PackFormat.HTML, 0);
    Documents.fetch(reader("pcc"), third.getName(), PackFormat.HTML, 0);

    assertThat(
            region
                .governance()
                .rows("select distinct actor, subject from audit_event where reason = 'SHOWN'"))
        .contains(
            "pcc.ct.west-midlands|%s (version %d) HTML"
                .formatted(third.getName(), third.getVersion()),
            "pcc.west-mercia|%s (version %d) HTML".formatted(third.getName(), third.getVersion()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # roles  | cleared | packs | versions | bound | missing | reports
          ''       | off     | 0     | 0        | 0     | 0       | 0
          ''       | on      | 0     | 0        | 0     | 0       | 0
          analyst  | on      | 0     | 0        | 0     | 0       | 0
          engineer | on      | 0     | 0        | 0     | 0       | 0
          pcc      | off     | 1     | 1        | 2     | 1       | 2
          pcc      | on      | 1     | 1        | 3     | 1       | 3
          rpo      | off     | 1     | 1        | 2     | 1       | 2
          """)
  void theDatabaseDecidesOnceMore(
      String roles, String cleared, int packs, int versions, int bound, int missing, int reports)
      throws SQLException {
    String id = third.getName().substring("packs/".length());
    assertThat(
            List.of(
                count(roles, cleared, "pack_for_reader where id = '" + id + "'"),
                count(roles, cleared, "pack_version where pack = '" + id + "'"),
                count(roles, cleared, "pack_report where pack = '" + id + "'"),
                count(roles, cleared, "pack_missing where pack = '" + id + "'"),
                count(roles, cleared, "published_report where quarter = '2015-16-Q3'")))
        .containsExactly(packs, versions, bound, missing, reports);
  }

  private static int count(String roles, String cleared, String what) throws SQLException {
    try (Connection connection = region.governance().database().connectAsApp();
        Statement statement = connection.createStatement()) {
      statement.execute("set oversight.roles = '" + roles + "'");
      statement.execute("set oversight.ct_cleared = '" + cleared + "'");
      try (ResultSet counted = statement.executeQuery("select count(*) from " + what)) {
        counted.next();
        return counted.getInt(1);
      }
    }
  }

  private static String text(String reader, Pack pack, PackFormat format) {
    List<String> texts = new ArrayList<>();
    Documents.Fetched document = Documents.fetch(reader(reader), pack.getName(), format, 0);
    texts.add(document.filename());
    texts.add(Documents.text(format, document.bytes()));
    return String.join("\n", texts);
  }

  private static PackServiceBlockingStub reader(String name) {
    return switch (name) {
      case "rpo" -> region.governance().rpo();
      case "rpo.ct" -> region.governance().clearedRpo();
      case "pcc" -> region.governance().office();
      case "pcc.ct" -> region.governance().clearedOffice();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
