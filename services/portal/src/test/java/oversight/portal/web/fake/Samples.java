package oversight.portal.web.fake;

import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.FigureTrace;
import oversight.returns.v1.ForceComparison;
import oversight.returns.v1.ForceStanding;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Measure;
import oversight.returns.v1.MeasurePart;
import oversight.returns.v1.Passage;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;
import oversight.returns.v1.Ratio;
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
import oversight.returns.v1.TraceForm;
import oversight.returns.v1.TraceTerm;
import oversight.returns.v1.Unit;
import oversight.returns.v1.Variation;

/** Made-up answers of a collaboration, like those of the real services in shape and size. */
final class Samples {
  static final String QUARTER = "2015-16-Q3";
  static final String QUARTER_LABEL = "Q3 2015/16 (1 October to 31 December 2015)";
  private static final List<String> FORCES =
      List.of("E23000015", "E23000017", "E23000016", "E23000014");
  private static final List<String> NAMES =
      List.of("Staffordshire", "Warwickshire", "West Mercia", "West Midlands");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final String slug;
  private final Text text;

  Samples(String slug, Text text) {
    this.slug = slug;
    this.text = text;
  }

  static Timestamp time(String instant) {
    return Timestamp.newBuilder().setSeconds(Instant.parse(instant).getEpochSecond()).build();
  }

  static Decimal decimal(BigDecimal value) {
    return Decimal.newBuilder().setValue(value.toPlainString()).build();
  }

  static Decimal decimal(double value) {
    return decimal(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
  }

  List<Measure> measures() {
    return List.of(
        measure("CM03", "Breath-test failure", Unit.UNIT_PERCENT, Polarity.POLARITY_NEUTRAL)
            .toBuilder()
            .setRatio(
                Ratio.newBuilder()
                    .setNumerator("CM03.failures")
                    .setDenominator("CM03.tests")
                    .setMultiplier(100))
            .addParts(
                MeasurePart.newBuilder()
                    .setCode("CM03.tests")
                    .setTitle(text.of("Roadside breath tests"))
                    .setUnit(Unit.UNIT_COUNT))
            .addParts(
                MeasurePart.newBuilder()
                    .setCode("CM03.failures")
                    .setTitle(text.of("Positive, refused or failed to provide"))
                    .setUnit(Unit.UNIT_COUNT))
            .build(),
        measure(
            "CM01", "Killed or seriously injured", Unit.UNIT_COUNT, Polarity.POLARITY_LOWER_BETTER),
        measure("CM05", "Vehicles seized", Unit.UNIT_COUNT, Polarity.POLARITY_NEUTRAL),
        measure("CM12", "Contribution", Unit.UNIT_POUNDS, Polarity.POLARITY_NEUTRAL));
  }

  private Measure measure(String code, String title, Unit unit, Polarity polarity) {
    return Measure.newBuilder()
        .setName("collaborations/" + slug + "/measures/" + code)
        .setCode(code)
        .setTitle(text.of(title))
        .setDefinition(text.of("What is counted, and how, in a sentence or two."))
        .setUnit(unit)
        .setPolarity(polarity)
        .setFrequency(Frequency.FREQUENCY_MONTH)
        .setCoverage(Coverage.COVERAGE_REGION)
        .setMarking(slug.equals("ctu") ? "OFFICIAL-SENSITIVE" : "OFFICIAL")
        .setCaveat(text.of("The failures are one count in the published series."))
        .build();
  }

  Analysis analysis(Measure measure, String force) {
    boolean percent = measure.getUnit() == Unit.UNIT_PERCENT;
    Analysis.Builder analysis =
        Analysis.newBuilder()
            .setMeasure(measure.getCode())
            .setTitle(measure.getTitle())
            .setForce(force)
            .addAllMembers(force.isEmpty() ? FORCES : List.of(force))
            .setUnit(measure.getUnit())
            .setPolarity(measure.getPolarity())
            .setVariation(
                measure.getPolarity() == Polarity.POLARITY_LOWER_BETTER
                    ? Variation.CONCERN_HIGH
                    : measure.getCode().equals("CM05")
                        ? Variation.NEUTRAL_HIGH
                        : Variation.COMMON_CAUSE)
            .setSentence(
                text.of(
                    measure.getCode().equals("CM03")
                        ? "Breath-test failure was 17.6% in December 2015, within normal limits of"
                            + " 12.1% to 21.5%."
                        : "It was 118 in December 2015 and breached the upper control limit of"
                            + " 104."))
            .addNotes(text.of("Limits start at the twelfth month."))
            .setIllustrative(!slug.equals("cmpg"));
    YearMonth month = YearMonth.of(2013, 1);
    for (int index = 0; index < 36; index++, month = month.plusMonths(1)) {
      analysis.addPoints(point(measure, percent, index, month));
    }
    for (Comparison comparison : comparisons()) {
      analysis.addComparisons(comparison);
    }
    return analysis.build();
  }

  private AnalysisPoint point(Measure measure, boolean percent, int index, YearMonth month) {
    double wave = Math.sin(index * 1.7) * 2.2 + Math.cos(index * 0.9);
    double value = percent ? 16.8 + wave : Math.rint(85 + wave * 4);
    boolean last = index == 35 && !measure.getCode().equals("CM03");
    if (last) {
      value = 118;
    }
    double mean = percent ? 16.8 : 85;
    double reach = percent ? 4.7 : 19;
    AnalysisPoint.Builder point =
        AnalysisPoint.newBuilder()
            .setPeriod(month.toString())
            .setLabel(month.format(MONTH))
            .setProcess(1)
            .setMean(decimal(mean))
            .setLower(decimal(mean - reach))
            .setUpper(decimal(mean + reach));
    if (index == 20) {
      return point
          .setSymbol(oversight.returns.v1.Symbol.NOT_AVAILABLE)
          .setNote(text.of("Not supplied"))
          .build();
    }
    if (percent) {
      point
          .setNumerator(decimal(new BigDecimal("150")))
          .setDenominator(decimal(new BigDecimal("1854")));
    }
    return point
        .setValue(decimal(value))
        .setDisplay(percent ? decimal(value).getValue() + "%" : String.valueOf((long) value))
        .setCause(last ? SpecialCause.OUTSIDE_LIMITS : SpecialCause.SPECIAL_CAUSE_UNSPECIFIED)
        .build();
  }

  private List<Comparison> comparisons() {
    List<Comparison> comparisons = new ArrayList<>();
    comparisons.add(
        comparison(
            ComparisonKind.PREVIOUS_QUARTER,
            "up 1.2 percentage points on Q2 2015/16 (1 July to 30 September 2015)"));
    comparisons.add(
        comparison(
            ComparisonKind.SAME_QUARTER_LAST_YEAR,
            "down 12% on Q3 2014/15 (1 October to 31 December 2014)"));
    comparisons.add(
        comparison(ComparisonKind.YEAR_TO_DATE, "up 3% on the same nine months of 2014/15"));
    return comparisons;
  }

  private Comparison comparison(ComparisonKind kind, String sentence) {
    return Comparison.newBuilder().setKind(kind).setSentence(text.of(sentence)).build();
  }

  /** Where more is neither better nor worse no force is the best. */
  ForceComparison order(Measure measure, String period) {
    ForceComparison.Builder order =
        ForceComparison.newBuilder()
            .setMeasure(measure.getCode())
            .setTitle(measure.getTitle())
            .setUnit(measure.getUnit())
            .setPeriod(period)
            .setPeriodLabel(QUARTER_LABEL)
            .setRangeDisplay("3.5 percentage points");
    for (int place = 0; place < FORCES.size(); place++) {
      ForceStanding.Builder standing =
          ForceStanding.newBuilder()
              .setForce(FORCES.get(place))
              .setTitle(text.of(NAMES.get(place)));
      if (place == 1) {
        standing.setSymbol(oversight.returns.v1.Symbol.NOT_AVAILABLE).setReason("Not supplied");
      } else {
        standing
            .setPlace(place + 1)
            .setValue(decimal(18.0 - place))
            .setDisplay(18 - place + ".0%")
            .setNumerator(decimal(new BigDecimal(180 - place)))
            .setDenominator(decimal(new BigDecimal("1000")));
      }
      order.addStandings(standing);
    }
    return order.build();
  }

  /** What counted in each month of the two years before the quarter. */
  List<Figure> history(String force) {
    List<Figure> figures = new ArrayList<>();
    YearMonth month = YearMonth.of(2013, 10);
    for (int index = 0; index < 24; index++, month = month.plusMonths(1)) {
      for (String part : List.of("CM03.failures", "CM03.tests", "CM05")) {
        figures.add(
            Figure.newBuilder()
                .setMeasure(part)
                .setForce(code(force))
                .setPeriod(month.toString())
                .setValue(decimal(new BigDecimal(300 + index)))
                .build());
      }
    }
    return figures;
  }

  List<Figure> figures(String measure, String force) {
    List<Figure> figures = new ArrayList<>();
    List<String> parts =
        measure.equals("CM03") ? List.of("CM03.failures", "CM03.tests") : List.of(measure);
    for (String part : parts) {
      for (String about : force.isEmpty() ? FORCES : List.of(code(force))) {
        figures.add(
            Figure.newBuilder()
                .setMeasure(part)
                .setForce(about)
                .setPeriod("2015-12")
                .setValue(decimal(new BigDecimal(part.endsWith("tests") ? "1854" : "150")))
                .setNote(text.of("NPCC drink and drugs campaign"))
                .setSubmission(submissionName("01JABCDEFGHJKMNPQRSTVWXYZ0"))
                .setRow(part.endsWith("tests") ? 2 : 3)
                .setSuppliedBy(about)
                .setUploadedBy(text.of("analyst.west-mercia"))
                .setSignedOffBy(text.of("approver.west-mercia"))
                .setSignOffTime(time("2016-01-14T10:05:00Z"))
                .setRevised(about.equals("E23000017"))
                .setIllustrative(!slug.equals("cmpg"))
                .build());
      }
    }
    return figures;
  }

  FigureTrace trace(Measure measure, String code, String force) {
    FigureTrace.Builder trace =
        FigureTrace.newBuilder()
            .setMeasure(code)
            .setTitle(title(measure, code))
            .setUnit(measure.getUnit())
            .setValue(decimal(8.1))
            .setDisplay("8.1%")
            .setMultiplier(code.equals("CM03") ? 100 : 0);
    List<Figure> figures = figures(code, force);
    figures.stream()
        .map(Figure::getMeasure)
        .distinct()
        .forEach(part ->
            trace.addTerms(
                TraceTerm.newBuilder()
                    .setCode(part)
                    .setTitle(title(measure, part))
                    .setUnit(Unit.UNIT_COUNT)
                    .setValue(decimal(150))
                    .setDisplay("150")
                    .setForm(TraceForm.SUMMED)
                    .addAllFigures(
                        figures.stream()
                            .filter(figure -> figure.getMeasure().equals(part))
                            .toList())));
    return trace.build();
  }

  private static String title(Measure measure, String code) {
    return measure.getPartsList().stream()
        .filter(part -> part.getCode().equals(code))
        .map(MeasurePart::getTitle)
        .findFirst()
        .orElse(measure.getTitle());
  }

  private static String code(String force) {
    int place =
        NAMES.stream()
            .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '-'))
            .toList()
            .indexOf(force);
    return place < 0 ? force : FORCES.get(place);
  }

  String submissionName(String id) {
    return "collaborations/" + slug + "/submissions/" + id;
  }

  Report report(int version, String quarter, boolean content) {
    Report.Builder report =
        Report.newBuilder()
            .setName("collaborations/" + slug + "/reports/" + quarter)
            .setVersion(version)
            .setSha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            .setPublishedBy(text.of("author." + slug))
            .setPublishTime(time("2016-02-01T14:30:00Z"));
    return content ? report.setContent(content(version, quarter)).build() : report.build();
  }

  private ReportContent content(int version, String quarter) {
    ReportContent.Builder content =
        ReportContent.newBuilder()
            .setCollaboration(slug)
            .setTitle(text.of("Quarterly report of " + slug.toUpperCase(Locale.ROOT)))
            .setQuarter(quarter)
            .setQuarterLabel(QUARTER_LABEL)
            .setMarking(slug.equals("ctu") ? "OFFICIAL-SENSITIVE" : "OFFICIAL")
            .setCommentary(commentary())
            .setIllustrative(!slug.equals("cmpg"));
    for (Measure measure : measures()) {
      content.addSections(section(measure));
    }
    if (version != 1 && slug.equals("cmpg")) {
      frozen(content);
    }
    if (version > 1) {
      content.addChanges(text.of("CM03.tests of West Mercia for December 2015: 854, was 845."));
    }
    if (slug.equals("npas")) {
      content.addMissing(text.of("Warwickshire"));
    }
    return content.build();
  }

  /** What versions have had since there were themes. */
  private void frozen(ReportContent.Builder content) {
    content
        .setBoard(text.of("Regional Governance Group"))
        .setBoardDate("2016-03-31")
        .setPresenter(text.of("Head of the unit"))
        .setExtractDate("2016-02-01")
        .setRevisionNote(text.of("A late figure."))
        .addThemes(
            ReportTheme.newBuilder()
                .setCode("everything")
                .setTitle(text.of("Everything"))
                .addAllMeasures(
                    content.getSectionsList().stream().map(ReportSection::getMeasure).toList()))
        .addPassages(
            ReportPassage.newBuilder()
                .setPassage(Passage.PASSAGE_PURPOSE)
                .setHeading("PURPOSE OF REPORT")
                .setText(text.of("To report."))
                .setStanding(true))
        .addPassages(
            ReportPassage.newBuilder()
                .setPassage(Passage.PASSAGE_SUMMARY)
                .setHeading("EXECUTIVE SUMMARY")
                .setText(commentary().getSummary()))
        .addPassages(
            ReportPassage.newBuilder()
                .setPassage(Passage.PASSAGE_VALUE_FOR_MONEY)
                .setHeading("VALUE FOR MONEY")
                .setText(text.of("It costs what it costs.")))
        .addReferences(
            FigureReference.newBuilder()
                .setPlace("summary")
                .setText("{{CM03}}")
                .setTitle(text.of("Breath-test failure"))
                .setForceTitle(text.of("the region"))
                .setPeriodLabel(QUARTER_LABEL)
                .setDisplay("17.6%")
                .setPath("/collaborations/cmpg/figures/CM03/2015-16-Q3"))
        .addRecords(
            RecordTable.newBuilder()
                .setCode("campaigns")
                .setTitle(text.of("Campaigns"))
                .setTheme("everything")
                .addColumns(text.of("Campaign"))
                .addColumns(text.of("Tests"))
                .addRows(
                    RecordRow.newBuilder()
                        .addCells(text.of("NPCC drink and drugs"))
                        .addCells("1,234"))
                .setNote(text.of("Between its own dates.")));
  }

  Commentary commentary() {
    return Commentary.newBuilder()
        .setSummary(
            text.of(
                "The campaign ran **1 to 31 December 2015**.\n\n- More tests than last year\n-"
                    + " Fewer failures\n\n[a link](javascript:hostile())"))
        .addSections(
            CommentarySection.newBuilder()
                .setMeasure("CM03")
                .setText(text.of("The failure rate rose because testing was *targeted*.")))
        .setEtag("etag-1")
        .setUpdatedBy("author." + slug)
        .setUpdateTime(time("2016-01-30T09:00:00Z"))
        .build();
  }

  private ReportSection section(Measure measure) {
    ReportSection.Builder section =
        ReportSection.newBuilder()
            .setMeasure(measure.getCode())
            .setTitle(measure.getTitle())
            .setUnit(measure.getUnit())
            .setPolarity(measure.getPolarity())
            .setMarking(measure.getMarking())
            .setAnalysis(analysis(measure, ""))
            .setCaveat(measure.getCaveat())
            .setIllustrative(!slug.equals("cmpg"));
    for (int index = 0; index < FORCES.size(); index++) {
      section.addRows(row(measure, FORCES.get(index), NAMES.get(index)));
    }
    return section.addRows(row(measure, "", "Region (" + String.join(", ", NAMES) + ")")).build();
  }

  private ReportRow row(Measure measure, String force, String title) {
    ReportRow.Builder row =
        ReportRow.newBuilder()
            .setForce(force)
            .setTitle(text.of(title))
            .addAllComparisons(comparisons())
            .addAllFigures(figures(measure.getCode(), force));
    if (force.equals("E23000017") && measure.getCode().equals("CM12")) {
      return row.setSymbol(oversight.returns.v1.Symbol.NOT_APPLICABLE).clearFigures().build();
    }
    return switch (measure.getUnit()) {
      case UNIT_PERCENT -> row.setValue(decimal(17.6)).setDisplay("17.6%").build();
      case UNIT_POUNDS ->
          row.setValue(decimal(new BigDecimal("412500"))).setDisplay("£412,500").build();
      default -> row.setValue(decimal(new BigDecimal("1284"))).setDisplay("1,284").build();
    };
  }

  /** A public version of the quarter. */
  PublicReport shown(int version) {
    PublicCell.Builder cell =
        PublicCell.newBuilder().setPeriod("2015-12").setLabel("December 2015");
    return PublicReport.newBuilder()
        .setName("collaborations/" + slug + "/publicReports/" + QUARTER)
        .setVersion(version)
        .setSha256("abc" + version)
        .setPublishTime(time("2016-03-01T09:00:00Z"))
        .setContent(
            PublicContent.newBuilder()
                .setCollaboration(slug)
                .setTitle(text.of("Central Motorway Police Group"))
                .setQuarter(QUARTER)
                .setQuarterLabel(QUARTER_LABEL)
                .setIllustrative(true)
                .addSections(
                    PublicSection.newBuilder()
                        .setMeasure("CM01")
                        .setTitle(text.of("Casualties"))
                        .setSentence(text.of("Fewer than last quarter."))
                        .setCaveat(text.of("Provisional."))
                        .setDecision(text.of("2016-01-05: may be known."))
                        .setIllustrative(true)
                        .addTables(
                            PublicTable.newBuilder()
                                .setCode("CM01")
                                .setTitle(text.of("Casualties"))
                                .setUnit(Unit.UNIT_COUNT)
                                .addCells(
                                    cell.clone()
                                        .setForce("E23000016")
                                        .setForceTitle(text.of("West Mercia"))
                                        .setBreakdown(text.of("severity=fatal"))
                                        .setSymbol(Symbol.CONFIDENTIAL)
                                        .setDisplay("[c]"))
                                .addCells(
                                    cell.clone()
                                        .setForceTitle("West Midlands region")
                                        .setDisplay("1,234"))
                                .addCells(
                                    cell.clone()
                                        .setForceTitle("West Midlands region")
                                        .setPeriod(QUARTER)
                                        .setLabel(QUARTER_LABEL)
                                        .setDisplay("3,702")))))
        .build();
  }
}
