package oversight.papers;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import oversight.papers.chart.Chart;
import oversight.papers.chart.ControlLimits;
import oversight.papers.chart.Mark;
import oversight.papers.chart.Series;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.model.SectionBuilder;
import oversight.papers.model.TableBuilder;

/** A cross-force pack as the Regional Governance Group would get it, with made-up figures. */
public final class SamplePaper {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
  private static final int[] TESTS = {
    812, 775, 840, 901, 866, 790, 823, 858, 1320, 744, 802, 818, 795, 851, 833, 880, 912, 846, 820,
    871, 1405, 690, 655, 701
  };

  private SamplePaper() {}

  public static Paper pack() {
    return Paper.of(
            "Cross-force pack: collaborations in Q3 2015/16 (1 October to 31 December 2015)")
        .marking("OFFICIAL")
        .board("Regional Governance Group", LocalDate.of(2016, 2, 16))
        .presenter("Regional Policy Officers")
        .author("", "Regional Policy Officer, on behalf of the four Police and Crime Commissioners")
        .fact("Purpose", "To note performance and to agree the actions recommended")
        .fact("Collaborations", "ROCU, CMPG, CTU and NPAS")
        .fact("Contact", "The Regional Policy Officers, through the lead office")
        .version(
            "Version 2, SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Instant.parse("2016-02-09T10:00:00Z"))
        .site(URI.create("https://oversight.example/"))
        .contents()
        .section(
            "RECOMMENDATIONS",
            section ->
                section.asks(
                    "Group",
                    List.of(
                        "note the performance of the four collaborations in the quarter;",
                        "agree that the December campaign be repeated with the same method; and",
                        "support a review of the share of NPAS calls against cost.")))
        .section(
            "PURPOSE OF REPORT",
            section ->
                section.paragraph(
                    "This report provides the Regional Governance Group with the performance of the"
                        + " four collaborations that the four Police and Crime Commissioners of the"
                        + " region oversee together, for Q3 2015/16 (1 October to 31 December"
                        + " 2015)."))
        .section(
            "EXECUTIVE SUMMARY",
            section ->
                section
                    .paragraph(paragraph ->
                        paragraph
                            .text("Forces carried out ")
                            .figure(
                                "3,096",
                                "breath tests in the region, Q3 2015/16",
                                "/collaborations/cmpg/figures?measure=CM03.tests")
                            .text(" breath tests in the quarter (see ")
                            .reference("tests-table")
                            .text(" and ")
                            .reference("tests-chart")
                            .text("). December stood ")
                            .strong("above the upper control limit")
                            .text(" because of the NPCC drink and drugs campaign, as ")
                            .reference("campaign")
                            .text(" explains."))
                    .paragraph(paragraph ->
                        paragraph
                            .text("Three matters need the Group’s attention:")
                            .point("the effect of the campaign on January’s figures;")
                            .point(point ->
                                point
                                    .text("the cost of air support, in particular")
                                    .point("cancelled calls; and")
                                    .point("calls attended by aircraft of another base;"))
                            .point(point ->
                                point
                                    .label("exit")
                                    .text("the date on which West Mercia leaves CMPG."))))
        .section(
            "BACKGROUND",
            section ->
                section
                    .inset(
                        "The figures in this sample are illustrative and describe no real quarter.")
                    .paragraph(
                        "The Central Motorway Police Group (CMPG) is made up of three of the four"
                            + " regional forces, Staffordshire, West Mercia and West Midlands."
                            + " Warwickshire supplies its roads policing figures although it is not"
                            + " a member."))
        .section("CENTRAL MOTORWAY POLICE GROUP", SamplePaper::motorways)
        .section("NATIONAL POLICE AIR SERVICE", SamplePaper::air)
        .section(
            "FINANCIAL IMPLICATIONS",
            section ->
                section.paragraph(paragraph ->
                    paragraph
                        .text("There are none beyond agreed budgets. The Group spent ")
                        .typedFigure("£360,750")
                        .text(" on related activity in 2015/16.")))
        .section(
            "LEGAL IMPLICATIONS",
            section ->
                section.paragraph(paragraph ->
                    paragraph
                        .text("Commissioners keep collaboration under review under ")
                        .link(
                            "section 22C of the Police Act 1996",
                            "https://www.legislation.gov.uk/ukpga/1996/16/section/22C")
                        .text(".")))
        .section(
            "EQUALITIES IMPLICATIONS",
            section -> section.paragraph("No group is known to be affected differently."))
        .build();
  }

  private static void motorways(SectionBuilder section) {
    section
        .heading("Breath tests")
        .paragraph(paragraph ->
            paragraph
                .label("campaign")
                .text("The NPCC drink and drugs campaign ran from ")
                .emphasis("1 December 2015 to 1 January 2016")
                .text(". Its tests are counted with all others; see also ")
                .reference("exit")
                .text("."))
        .table(
            "Breath tests and failures by force, Q3 2015/16",
            table -> {
              table
                  .label("tests-table")
                  .textColumn("Force")
                  .numberColumn("Tests")
                  .numberColumn("Failures")
                  .numberColumn("Failure rate")
                  .numberColumn("Same quarter 2014/15");
              force(table, "Staffordshire", 612, 98, "16.0%", "15.2%");
              force(table, "Warwickshire", 401, 44, "11.0%", "[x]");
              force(table, "West Mercia", 854, 150, "17.6%", "16.9%");
              force(table, "West Midlands", 1229, 203, "16.5%", "17.1%");
              table
                  .total(
                      List.of(
                          Cell.words("Four forces"),
                          value("3096", "3,096"),
                          value("495", "495"),
                          value("16.0", "16.0%"),
                          value("16.6", "16.6%")))
                  .note("Failures are positive, refused and not provided together.")
                  .note("[x] not available: Warwickshire did not supply this quarter in 2014/15.")
                  .source("force returns signed off by 29 January 2016; extracted 2 February 2016");
            })
        .chart(
            "tests-chart",
            tests(),
            "Breath tests by month, four forces, January 2014 to December 2015",
            "force returns; extracted 2 February 2016")
        .paragraph("The rate rose by 0.4 percentage points against the same quarter last year.")
        .chart(
            null,
            Chart.of(
                "Failure rate by force and quarter",
                "%",
                List.of("Q4 2014/15", "Q1 2015/16", "Q2 2015/16", "Q3 2015/16"),
                Series.line("Staffordshire", decimals("15.2", "15.8", "16.3", "16.0")),
                Series.line("Warwickshire", decimals(null, "10.2", "11.4", "11.0")),
                Series.line("West Mercia", decimals("16.9", "17.0", "16.2", "17.6")),
                Series.line("West Midlands", decimals("17.1", null, "16.8", "16.5"))),
            "Failure rate by force, last four quarters",
            "force returns");
  }

  private static void air(SectionBuilder section) {
    section
        .paragraph(
            "The National Police Air Service (NPAS) charges by actioned call. The chart compares"
                + " each force’s share of calls with its share of the charge.")
        .chart(
            null,
            Chart.of(
                "Share of calls and share of charge by force",
                "% of the four forces' total",
                List.of("Staffordshire", "Warwickshire", "West Mercia", "West Midlands"),
                Series.columns("Calls", decimals("14.1", "9.6", "21.3", "55.0")),
                Series.columns("Charge", decimals("16.0", "8.1", "24.9", "51.0"))),
            "Share of calls and of charge, year to December 2015",
            "NPAS and force returns")
        .table(
            "Calls attended by month",
            table -> {
              table.textColumn("Month").numberColumn("Requested").numberColumn("Attended");
              IntStream.range(0, 40)
                  .forEach(month ->
                      table.row(
                          List.of(
                              Cell.words(MONTH.format(YearMonth.of(2012, 9).plusMonths(month))),
                              value(String.valueOf(210 + month), String.valueOf(210 + month)),
                              month == 7
                                  ? Cell.symbol("[x]")
                                  : value(
                                      String.valueOf(150 + month * 7 % 31),
                                      String.valueOf(150 + month * 7 % 31)))));
            });
  }

  private static void force(
      TableBuilder table, String name, int tests, int failures, String rate, String earlier) {
    table.row(
        List.of(
            Cell.words(name),
            Cell.value(
                BigDecimal.valueOf(tests),
                String.format(Locale.UK, "%,d", tests),
                "/collaborations/cmpg/figures?measure=CM03.tests&force=" + name.replace(" ", "-")),
            value(String.valueOf(failures), String.valueOf(failures)),
            value(rate.replace("%", ""), rate),
            earlier.startsWith("[")
                ? Cell.symbol(earlier)
                : value(earlier.replace("%", ""), earlier)));
  }

  private static Cell value(String value, String text) {
    return Cell.value(new BigDecimal(value), text);
  }

  /** Two years by month with two processes, a gap and points that stand out. */
  public static Chart tests() {
    var labels =
        IntStream.range(0, TESTS.length)
            .mapToObj(month -> MONTH.format(YearMonth.of(2014, 1).plusMonths(month)))
            .toList();
    var values = new ArrayList<@Nullable BigDecimal>();
    for (int month = 0; month < TESTS.length; month++) {
      values.add(month == 5 ? null : BigDecimal.valueOf(TESTS[month]));
    }
    return Chart.of(
            "Breath tests by month in four forces", "tests", labels, Series.line("Tests", values))
        .with(
            List.of(
                new ControlLimits(0, 11, decimal("850"), decimal("560"), decimal("1140")),
                new ControlLimits(12, 23, decimal("822"), decimal("470"), decimal("1174"))),
            List.of(
                new Mark(8, Mark.Cause.NEUTRAL),
                new Mark(20, Mark.Cause.IMPROVEMENT),
                new Mark(22, Mark.Cause.CONCERN)));
  }

  private static List<@Nullable BigDecimal> decimals(@Nullable String... values) {
    var decimals = new ArrayList<@Nullable BigDecimal>();
    for (var value : values) {
      decimals.add(value == null ? null : decimal(value));
    }
    return decimals;
  }

  private static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }
}
