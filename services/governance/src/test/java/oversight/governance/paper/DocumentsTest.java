package oversight.governance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.governance.support.Accessibility;
import oversight.governance.support.Documents;
import oversight.governance.support.Documents.Fetched;
import oversight.governance.support.Reports;
import oversight.governance.support.SampleRegion;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.ReportContent;

/** A pack as files, through the front door. */
class DocumentsTest {
  private static final Path SAMPLES = Path.of("target", "sample");
  private static final String HOSTILE =
      "<script>alert(1)</script> <img src=x onerror=alert(2)> ]]> &amp; \u0000\u0007\uFFFE\u202E"
          + " [a](javascript:alert(3)) ![b](https://evil.example/x.png) <a href='x'>b</a>"
          + " =cmd|' /C calc'!A0 {{7*7}} ${7*7} \uD83D\uDE81";

  private static SampleRegion region;
  private static Pack pack;

  @BeforeAll
  static void startRegion() {
    region = new SampleRegion();
    region.publish(Reports.cmpg(), 1);
    region.publish(Reports.rocu(), 1);
    region.publish(Reports.ctu(), 1);
    pack = region.circulate(region.compile(region.create(Reports.QUARTER)));
  }

  @AfterAll
  static void stopRegion() {
    region.close();
  }

  @Test
  void theSameVersionAndEditionIsTheSameBytesInEveryProcess() throws IOException {
    Map<PackFormat, Fetched> before = all();
    Files.createDirectories(SAMPLES);
    for (Map.Entry<PackFormat, Fetched> one : before.entrySet()) {
      String name =
          one.getKey() == PackFormat.HTML_FRAGMENT ? "fragment.html" : one.getValue().filename();
      Files.write(SAMPLES.resolve(name), one.getValue().bytes().toByteArray());
    }

    region.governance().restart();

    assertThat(all()).isEqualTo(before);
  }

  @Test
  void thePaperOfEachEditionCanBeReadByAScreenReader() {
    for (PackServiceBlockingStub reader :
        List.of(region.governance().office(), region.governance().clearedOffice())) {
      assertThat(
              Accessibility.failures(
                  Documents.fetch(reader, pack.getName(), PackFormat.PDF, 0).bytes()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PackFormat.class,
      names = {"HTML", "HTML_FRAGMENT", "DOCX", "PDF", "ODS"})
  void aFormatHasItsNameAndType(PackFormat format) {
    Fetched document = Documents.fetch(region.governance().office(), pack.getName(), format, 0);
    String extension =
        format == PackFormat.HTML_FRAGMENT
            ? "html"
            : format.name().toLowerCase(java.util.Locale.ROOT);

    assertThat(document.filename())
        .isEqualTo("regional-governance-group-2015-16-Q3-v1." + extension);
    assertThat(document.contentType())
        .startsWith(
            switch (format) {
              case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml";
              case PDF -> "application/pdf";
              case ODS -> "application/vnd.oasis.opendocument.spreadsheet";
              default -> "text/html";
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = PackFormat.class,
      names = {"HTML", "PDF", "DOCX"})
  void aReportStandsByThemeWithItsRecordsAndWhatItsAuthorWrote(PackFormat format) {
    String written = text(pack, format);
    String text = written.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    text = text.substring(text.lastIndexOf("CENTRAL MOTORWAY POLICE GROUP"));

    assertThat(text)
        .containsSubsequence(
            "Seizures on the roads",
            "Drink and drugs",
            "Campaigns of the quarter",
            "NPCC drink and drugs",
            "Winter cost £1,204 more, see the Act");
    // A paper is read away from the site: it leads to whole addresses alone.
    assertThat(written).doesNotContain("Standing words", "\"/collaborations/");
  }

  @Test
  void everyNumberOfATableLeadsToWhereItComesFromAsItWasWhenPublished() {
    String page = text(pack, PackFormat.HTML);
    List<String> firstNumbers =
        Pattern.compile("<th scope=\"row\"[^>]*>[^<]*</th><td[^>]*numeric\">(.*?)</td>")
            .matcher(page)
            .results()
            .map(row -> row.group(1))
            .filter(cell -> cell.replaceAll("<[^>]*>", "").matches("£?[0-9].*"))
            .toList();

    assertThat(firstNumbers)
        .isNotEmpty()
        .allSatisfy(cell ->
            assertThat(cell)
                .containsPattern(
                    "href=\"https?://[^/]+/collaborations/[a-z]+/figures/[A-Za-z0-9.]+/2015-16-Q3"
                        + "\\?force=[A-Z0-9]*&amp;at=20[^\"]+Z\""));
  }

  @Test
  void theTextHasTheHousesPartsInTheirOrder() {
    String text = text(pack, PackFormat.PDF);
    text = text.substring(text.indexOf("PURPOSE OF REPORT\n1.")).replaceAll("\\s+", " ");

    assertThat(text)
        .containsSubsequence(
            "PURPOSE OF REPORT",
            "EXECUTIVE SUMMARY",
            "Forces tested more drivers in December.",
            "CMPG:",
            "The National Police Air Service had not published",
            "BACKGROUND",
            "Announced that it would leave",
            "REGIONAL ORGANISED CRIME UNIT",
            "CENTRAL MOTORWAY POLICE GROUP",
            "FINANCIAL IMPLICATIONS",
            "shares of 50%, 25% and 25%",
            "LEGAL IMPLICATIONS",
            "section 22A of the Police Act 1996",
            "EQUALITIES IMPLICATIONS",
            "RISK",
            "RECOMMENDATIONS",
            "The Board is asked to",
            "Regional Policy Officer");
  }

  @Test
  void theFrontSaysForWhomAndFromWhom() {
    assertThat(text(pack, PackFormat.PDF))
        .containsSubsequence(
            "OFFICIAL-SENSITIVE",
            "REGIONAL GOVERNANCE GROUP",
            "Tuesday, 16 February 2016",
            "Cross-force pack",
            "Presented by: Regional Policy Officers",
            "Missing National Police Air Service",
            "Contents");
  }

  @ParameterizedTest
  @EnumSource(
      value = PackFormat.class,
      names = {"HTML", "DOCX", "PDF"})
  void aNumberIsTheReportsOwnWithItsProvenance(PackFormat format) {
    String text = text(pack, format).replaceAll("\\s+", " ");

    assertThat(text)
        .contains(
            "10,599",
            "2,854",
            "+463",
            "+19.4%",
            "[x]",
            "[z]",
            "approver.west-mercia",
            "Illustrative figures")
        .contains(Reports.published(Reports.cmpg(), 1).getSha256().substring(0, 12));
  }

  @ParameterizedTest
  @EnumSource(
      value = PackFormat.class,
      names = {"HTML", "HTML_FRAGMENT", "DOCX", "PDF", "ODS"})
  void hostileWordsStayWords(PackFormat format) {
    String quarter = "2016-17-Q2";
    ReportContent.Builder content = Reports.cmpg().toBuilder().setQuarter(quarter);
    content.setTitle(HOSTILE.replace("\0", ""));
    content.setCommentary(Commentary.newBuilder().setSummary(HOSTILE + "\n\n- " + HOSTILE));
    content.addMissing(HOSTILE).addChanges(HOSTILE);
    content
        .getSectionsBuilder(0)
        .setTitle(HOSTILE)
        .setCaveat(HOSTILE)
        .getRowsBuilder(0)
        .setTitle(HOSTILE)
        .setDisplay(HOSTILE);
    content.getSectionsBuilder(0).getAnalysisBuilder().setSentence(HOSTILE);
    region.publish(content.build(), 1 + format.getNumber());
    Pack hostile =
        region
            .governance()
            .rpo()
            .createPack(
                CreatePackRequest.newBuilder()
                    .setQuarter(quarter)
                    // Nor is what turns the direction of writing let in from an officer.
                    .setTitle(HOSTILE.replace("\0", "").replace("\u202E", ""))
                    // What looks like a reference and is none is refused there.
                    .setExecutiveSummary(
                        HOSTILE.replace("\0", "").replace("\u202E", "").replace("{{7*7}}", ""))
                    .build());
    region
        .governance()
        .rpo()
        .compilePack(CompilePackRequest.newBuilder().setName(hostile.getName()).build());

    assertThat(text(hostile, format).replaceAll("\\s+", "")).contains("alert(1)");
    assertThat(
            Documents.elements(
                format,
                Documents.fetch(region.governance().rpo(), hostile.getName(), format, 0).bytes()))
        .noneMatch(element -> element.startsWith("script"))
        .noneMatch(element -> element.startsWith("img"))
        .noneMatch(element -> element.contains("javascript:"))
        .noneMatch(element -> element.contains("evil.example"));
  }

  private static Map<PackFormat, Fetched> all() {
    Map<PackFormat, Fetched> documents = new EnumMap<>(PackFormat.class);
    for (PackFormat format : PackFormat.values()) {
      if (format != PackFormat.PACK_FORMAT_UNSPECIFIED && format != PackFormat.UNRECOGNIZED) {
        documents.put(
            format, Documents.fetch(region.governance().office(), pack.getName(), format, 0));
      }
    }
    return documents;
  }

  private static String text(Pack of, PackFormat format) {
    return Documents.text(
        format, Documents.fetch(region.governance().rpo(), of.getName(), format, 0).bytes());
  }
}
