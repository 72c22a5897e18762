package oversight.governance.support;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Passage;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportPassage;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.ReportTheme;
import oversight.returns.v1.SpecialCause;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Unit;
import oversight.returns.v1.Variation;

/** Reports as collaborations publish them. */
public final class Reports {
  /** The quarter that they are about. */
  public static final String QUARTER = "2015-16-Q3";

  private static final String LABEL = "Q3 2015/16 (1 October to 31 December 2015)";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final int[] TESTS = {
    3012, 2975, 3240, 2801, 2866, 3190, 3423, 3158, 5620, 2744, 2802, 3018, 2995, 2851, 3033, 2880,
    2912, 3146, 3220, 3071, 5405, 2690, 2655, 2701, 2733, 2690, 2811, 2602, 2711, 2654, 2590, 2812,
    2766, 2698, 2905, 4996
  };

  private Reports() {}

  /** CMPG's report: breath tests by force with three years of months, and one more measure. */
  public static ReportContent cmpg() {
    return ReportContent.newBuilder()
        .setCollaboration("cmpg")
        .setTitle("Central Motorway Police Group: Q3 2015/16")
        .setQuarter(QUARTER)
        .setQuarterLabel(LABEL)
        .setMarking("OFFICIAL")
        .setCommentary(
            Commentary.newBuilder()
                .setSummary(
                    "Forces tested **more drivers** in December than in any month of the year, in"
                        + " the NPCC drink and drugs campaign.\n\n"
                        + "Three things follow:\n\n"
                        + "- the campaign is repeated in *June*;\n"
                        + "- West Mercia keeps its method; and\n"
                        + "- January is compared with January.\n")
                .addSections(
                    CommentarySection.newBuilder()
                        .setMeasure("CM03.tests")
                        .setText("The campaign ran from 1 December 2015 to 1 January 2016.")))
        .addSections(tests())
        .addSections(seizures())
        .addThemes(theme("seizures", "Seizures on the roads", seizures().getMeasure()))
        .addThemes(theme("drink-and-drugs", "Drink and drugs", tests().getMeasure()))
        .addRecords(
            RecordTable.newBuilder()
                .setCode("campaigns")
                .setTitle("Campaigns of the quarter")
                .setTheme("drink-and-drugs")
                .setMarking("OFFICIAL")
                .addColumns("Campaign")
                .addColumns("Drivers tested")
                .addRows(RecordRow.newBuilder().addCells("NPCC drink and drugs").addCells("5,620")))
        .addPassages(
            ReportPassage.newBuilder()
                .setPassage(Passage.PASSAGE_LEGAL)
                .setHeading("LEGAL IMPLICATIONS")
                .setText("Standing words that the pack says itself.")
                .setStanding(true))
        .addPassages(
            ReportPassage.newBuilder()
                .setPassage(Passage.PASSAGE_RISK)
                .setHeading("RISK")
                .setText(
                    "Winter cost [£1,204](/collaborations/cmpg/figures/CM12/2015-16-Q3) more, see"
                        + " [the Act](https://www.legislation.gov.uk/ukpga/1996/16)."))
        .build();
  }

  private static ReportTheme theme(String code, String title, String measure) {
    return ReportTheme.newBuilder().setCode(code).setTitle(title).addMeasures(measure).build();
  }

  /** ROCU's report: quarterly figures of the unit as a whole, made up. */
  public static ReportContent rocu() {
    return simple("rocu", "Regional Organised Crime Unit: Q3 2015/16", "OFFICIAL-SENSITIVE")
        .setIllustrative(true)
        .addSections(
            whole("RO01", "Disruptions", "47", Polarity.POLARITY_HIGHER_BETTER)
                .setMarking("OFFICIAL-SENSITIVE")
                .setIllustrative(true))
        .build();
  }

  /** CTU's report, which only the cleared may know of; the words occur nowhere else. */
  public static ReportContent ctu() {
    return simple("ctu", "Counter Terrorism Unit: Q3 2015/16", "OFFICIAL-SENSITIVE")
        .setCommentary(Commentary.newBuilder().setSummary("Prevent referrals zebrafinch."))
        .addSections(
            whole("CT01", "Prevent referrals", "987654", Polarity.POLARITY_NEUTRAL)
                .setMarking("OFFICIAL-SENSITIVE"))
        .build();
  }

  /** A report with nothing but its name. */
  public static ReportContent.Builder simple(String slug, String title, String marking) {
    return ReportContent.newBuilder()
        .setCollaboration(slug)
        .setTitle(title)
        .setQuarter(QUARTER)
        .setQuarterLabel(LABEL)
        .setMarking(marking)
        .setCommentary(Commentary.newBuilder().setSummary("A quiet quarter for " + slug + "."));
  }

  /** A published version of a content, rightly hashed. */
  public static Report published(ReportContent content, int version) {
    return published(content, version, json -> json);
  }

  /** A published version whose JSON the test bends before it is hashed. */
  public static Report published(ReportContent content, int version, UnaryOperator<String> bend) {
    try {
      String json =
          bend.apply(JsonFormat.printer().omittingInsignificantWhitespace().print(content));
      return Report.newBuilder()
          .setName(name(content))
          .setVersion(version)
          .setContent(content)
          .setCanonicalJson(json)
          .setSha256(sha256(json))
          .setPublishedBy("author." + content.getCollaboration())
          .setPublishTime(time("2016-02-05T10:00:00Z"))
          .build();
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A public version with one number, rightly hashed. */
  public static PublicReport publicReport(String slug, String title, int value) {
    PublicContent content =
        PublicContent.newBuilder()
            .setCollaboration(slug)
            .setTitle(title + " in public")
            .setQuarter(QUARTER)
            .setQuarterLabel(LABEL)
            .addSections(
                PublicSection.newBuilder()
                    .setMeasure("X01")
                    .setTitle(title)
                    .addTables(
                        PublicTable.newBuilder()
                            .setCode("X01")
                            .setTitle(title)
                            .addCells(
                                PublicCell.newBuilder()
                                    .setForceTitle("Region")
                                    .setPeriod(QUARTER)
                                    .setLabel(LABEL)
                                    .setValue(decimal(value))
                                    .setDisplay(String.format(Locale.UK, "%,d", value)))
                            .addCells(
                                PublicCell.newBuilder()
                                    .setForceTitle("Warwickshire")
                                    .setPeriod(QUARTER)
                                    .setLabel(LABEL)
                                    .setSymbol(Symbol.CONFIDENTIAL)
                                    .setDisplay("[c]"))))
            .build();
    try {
      String json = JsonFormat.printer().omittingInsignificantWhitespace().print(content);
      return PublicReport.newBuilder()
          .setName("collaborations/%s/publicReports/%s".formatted(slug, QUARTER))
          .setVersion(1)
          .setContent(content)
          .setCanonicalJson(json)
          .setSha256(sha256(json))
          .setPublishTime(time("2016-02-05T10:00:00Z"))
          .build();
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** {@code collaborations/cmpg/reports/2015-16-Q3}. */
  public static String name(ReportContent content) {
    return "collaborations/" + content.getCollaboration() + "/reports/" + content.getQuarter();
  }

  /** The hash of a text's UTF-8 in lower-case hexadecimal. */
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ReportSection tests() {
    Analysis.Builder analysis =
        Analysis.newBuilder()
            .setMeasure("CM03.tests")
            .setTitle("Breath tests")
            .addAllMembers(List.of("E23000015", "E23000017", "E23000016", "E23000014"))
            .setUnit(Unit.UNIT_COUNT)
            .setPolarity(Polarity.POLARITY_NEUTRAL)
            .setVariation(Variation.NEUTRAL_HIGH)
            .setSentence(
                "Breath tests breached the upper control limit in December 2015 (4,996 against a"
                    + " process average of 2,802).");
    for (int index = 0; index < TESTS.length; index++) {
      YearMonth month = YearMonth.of(2013, 1).plusMonths(index);
      boolean second = index >= 21;
      AnalysisPoint.Builder point =
          AnalysisPoint.newBuilder()
              .setPeriod(month.toString())
              .setLabel(MONTH.format(month))
              .setValue(decimal(TESTS[index]))
              .setMean(decimal(second ? 2802 : 3279))
              .setLower(decimal(second ? 1655 : 1172))
              .setUpper(decimal(second ? 3949 : 5386))
              .setProcess(second ? 2 : 1)
              .setDisplay(String.format(Locale.UK, "%,d", TESTS[index]));
      if (TESTS[index] > (second ? 3949 : 5386)) {
        point.setCause(SpecialCause.OUTSIDE_LIMITS);
      }
      analysis.addPoints(point);
    }
    return ReportSection.newBuilder()
        .setMeasure("CM03.tests")
        .setTitle("Breath tests")
        .setUnit(Unit.UNIT_COUNT)
        .setPolarity(Polarity.POLARITY_NEUTRAL)
        .setMarking("OFFICIAL")
        .setCaveat("Roadside screening tests; evidential tests are not counted.")
        .addRows(row("E23000015", "Staffordshire", 2412, "2260", "2377"))
        .addRows(
            row("E23000017", "Warwickshire", 1301, "", "")
                .addComparisons(
                    Comparison.newBuilder()
                        .setKind(ComparisonKind.PREVIOUS_QUARTER)
                        .setNote("no figure was supplied for Q2 2015/16")))
        .addRows(row("E23000016", "West Mercia", 2854, "2391", "2701"))
        .addRows(row("E23000014", "West Midlands", 4032, "3350", "4100"))
        .addRows(
            row(
                "",
                "Region (Staffordshire, Warwickshire, West Mercia, West Midlands)",
                10599,
                "8276",
                "10471"))
        .setAnalysis(analysis)
        .build();
  }

  private static ReportSection seizures() {
    return ReportSection.newBuilder()
        .setMeasure("CM05")
        .setTitle("Vehicles seized, s165A")
        .setUnit(Unit.UNIT_COUNT)
        .setPolarity(Polarity.POLARITY_NEUTRAL)
        .setMarking("OFFICIAL")
        .addRows(row("E23000015", "Staffordshire", 310, "290", "301"))
        .addRows(
            ReportRow.newBuilder()
                .setForce("E23000017")
                .setTitle("Warwickshire")
                .setSymbol(Symbol.NOT_APPLICABLE))
        .addRows(row("E23000016", "West Mercia", 1100, "1010", "995"))
        .addRows(row("E23000014", "West Midlands", 2208, "2301", "2187"))
        .addRows(
            row("", "Region (Staffordshire, West Mercia, West Midlands)", 3618, "3601", "3483"))
        .setAnalysis(
            Analysis.newBuilder().setSentence("Vehicle seizures stayed within normal limits."))
        .build();
  }

  /** A section of the unit as a whole. */
  public static ReportSection.Builder whole(
      String code, String title, String value, Polarity polarity) {
    return ReportSection.newBuilder()
        .setMeasure(code)
        .setTitle(title)
        .setUnit(Unit.UNIT_COUNT)
        .setPolarity(polarity)
        .setMarking("OFFICIAL")
        .addRows(row("", "Unit as a whole", Integer.parseInt(value), "40", "52"));
  }

  private static ReportRow.Builder row(
      String force, String title, int value, String previous, String lastYear) {
    ReportRow.Builder row =
        ReportRow.newBuilder()
            .setForce(force)
            .setTitle(title)
            .setValue(decimal(value))
            .setDisplay(String.format(Locale.UK, "%,d", value))
            .addFigures(
                Figure.newBuilder()
                    .setMeasure("any")
                    .setForce(force)
                    .setSuppliedBy(force.isEmpty() ? "cmpg" : force)
                    .setSignedOffBy(force.isEmpty() ? "author.cmpg" : "approver." + slug(title))
                    .setSignOffTime(time("2016-01-29T12:00:00Z")));
    if (!previous.isEmpty()) {
      row.addComparisons(
          comparison(
              ComparisonKind.PREVIOUS_QUARTER,
              value,
              previous,
              "on Q2 2015/16 (1 July to 30 September 2015)"));
      row.addComparisons(
          comparison(
              ComparisonKind.SAME_QUARTER_LAST_YEAR,
              value,
              lastYear,
              "on Q3 2014/15 (1 October to 31 December 2014)"));
    }
    return row;
  }

  private static Comparison comparison(ComparisonKind kind, int value, String base, String words) {
    BigDecimal before = new BigDecimal(base);
    BigDecimal difference = BigDecimal.valueOf(value).subtract(before);
    BigDecimal percent =
        difference.multiply(BigDecimal.valueOf(100)).divide(before, 6, RoundingMode.HALF_UP);
    return Comparison.newBuilder()
        .setKind(kind)
        .setValue(decimal(value))
        .setBase(Decimal.newBuilder().setValue(base))
        .setDifference(Decimal.newBuilder().setValue(difference.toPlainString()))
        .setPercentChange(Decimal.newBuilder().setValue(percent.toPlainString()))
        .setSentence(
            "%s %s%% %s"
                .formatted(
                    difference.signum() < 0 ? "down" : "up",
                    percent.abs().setScale(0, RoundingMode.HALF_UP),
                    words))
        .build();
  }

  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static Decimal decimal(int value) {
    return Decimal.newBuilder().setValue(String.valueOf(value)).build();
  }

  private static Timestamp time(String iso) {
    return Timestamp.newBuilder().setSeconds(Instant.parse(iso).getEpochSecond()).build();
  }
}
