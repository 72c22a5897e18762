package oversight.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.analysis.comparison.Basis;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.Comparisons;
import oversight.analysis.comparison.LikeForLike;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Measured;
import oversight.analysis.series.PerHead;
import oversight.analysis.series.Point;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Series;
import oversight.analysis.series.Stock;
import oversight.analysis.series.Symbol;
import oversight.analysis.series.YearlyPopulation;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcSettings;

/** What is said in forty situations and more, to be read as a chief executive would. */
class SituationsTest {

  private static final Month NOV = Month.of(2015, 11);
  private static final Month OCT = Month.of(2015, 10);

  record Situation(String what, String said, String expected) {

    @Override
    public String toString() {
      return what;
    }
  }

  static List<Situation> situations() {
    List<Situation> all = new ArrayList<>();
    counts(all);
    rates(all);
    bases(all);
    gaps(all);
    charts(all);
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void isSaidSo(Situation situation) {
    assertThat(situation.said()).isEqualTo(situation.expected());
  }

  private static void counts(List<Situation> all) {
    add(
        all,
        "a rise",
        months("Arrests", Unit.COUNT, "120", "150"),
        "Arrests rose by 25% on the previous month, from 120 to 150.");
    add(
        all,
        "a fall",
        months("Arrests", Unit.COUNT, "150", "120"),
        "Arrests fell by 20% on the previous month, from 150 to 120.");
    add(
        all,
        "no change",
        months("Arrests", Unit.COUNT, "150", "150"),
        "Arrests stayed at 150, the same as the previous month.");
    add(
        all,
        "a rise of less than a tenth of a per cent",
        months("Arrests", Unit.COUNT, "100000", "100001"),
        "Arrests rose by less than 0.1% on the previous month, from 100,000 to 100,001.");
    add(
        all,
        "a rise under ten per cent",
        months("Arrests", Unit.COUNT, "1000", "1043"),
        "Arrests rose by 4.3% on the previous month, from 1,000 to 1,043.");
    add(
        all,
        "a rise of half exactly",
        months("Arrests", Unit.COUNT, "200", "201"),
        "Arrests rose by 0.5% on the previous month, from 200 to 201.");
    add(
        all,
        "doubling",
        months("Arrests", Unit.COUNT, "40", "80"),
        "Arrests rose by 100% on the previous month, from 40 to 80.");
    add(
        all,
        "many times as many",
        months("Arrests", Unit.COUNT, "25", "2500"),
        "Arrests rose by 9,900% on the previous month, from 25 to 2,500.");
    add(
        all,
        "down to nothing",
        months("Arrests", Unit.COUNT, "30", "0"),
        "Arrests fell by 100% on the previous month, from 30 to 0.");
    add(
        all,
        "a small base",
        months("Arrests", Unit.COUNT, "3", "7"),
        "Arrests rose from 3 in the previous month to 7.");
    add(
        all,
        "a base of nineteen",
        months("Arrests", Unit.COUNT, "19", "40"),
        "Arrests rose from 19 in the previous month to 40.");
    add(
        all,
        "a base of twenty",
        months("Arrests", Unit.COUNT, "20", "40"),
        "Arrests rose by 100% on the previous month, from 20 to 40.");
    add(
        all,
        "up from nothing",
        months("Arrests", Unit.COUNT, "0", "40"),
        "Arrests rose from 0 in the previous month to 40.");
    add(
        all,
        "nothing and nothing",
        months("Arrests", Unit.COUNT, "0", "0"),
        "Arrests stayed at 0, the same as the previous month.");
    add(
        all,
        "one thousand and more",
        months("Arrests", Unit.COUNT, "1234", "5678"),
        "Arrests rose by 360% on the previous month, from 1,234 to 5,678.");
    add(
        all,
        "pounds",
        months("The charge", Unit.POUNDS, "1200.50", "1300.75"),
        "The charge rose by 8.4% on the previous month, from £1,200.50 to £1,300.75.");
    add(
        all,
        "pounds and a small base",
        months("The charge", Unit.POUNDS, "12", "15"),
        "The charge rose from £12 in the previous month to £15.");
    add(
        all,
        "flying time",
        months("Flying time", Unit.MINUTES, "7540", "8000"),
        "Flying time rose by 6.1% on the previous month, from 125:40 to 133:20.");
    add(
        all,
        "a stock",
        months("Officers", Unit.NUMBER, "400", "420"),
        "Officers rose by 5.0% on the previous month, from 400.0 to 420.0.");
  }

  private static void rates(List<Situation> all) {
    add(
        all,
        "a rate rises",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 10, 100, 15, 100),
        "The failure rate rose by 5.0 percentage points on the previous month, from 10.0% to"
            + " 15.0%.");
    add(
        all,
        "a rate falls",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 176, 1000, 150, 1000),
        "The failure rate fell by 2.6 percentage points on the previous month, from 17.6% to"
            + " 15.0%.");
    add(
        all,
        "a rate stays",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 10, 100, 20, 200),
        "The failure rate stayed at 10.0%, the same as the previous month.");
    add(
        all,
        "a rate hardly moves",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 10000, 100000, 10010, 100000),
        "The failure rate stayed at about 10.0%, much the same as the previous month.");
    add(
        all,
        "a rate moves by one point",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 10, 100, 11, 100),
        "The failure rate rose by 1.0 percentage point on the previous month, from 10.0% to"
            + " 11.0%.");
    add(
        all,
        "a rate of few cases",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 3, 5, 9, 30),
        "The failure rate fell from 3 of 5 in the previous month to 9 of 30.");
    add(
        all,
        "a rate to all",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 50, 100, 100, 100),
        "The failure rate rose by 50.0 percentage points on the previous month, from 50.0% to"
            + " 100.0%.");
    add(
        all,
        "a rate on nothing",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 0, 0, 5, 50),
        "The failure rate came to 10.0%; there is no comparison with the previous month: a rate"
            + " cannot be formed: its denominator is zero.");
    add(
        all,
        "a rate with no cases now",
        rate("The failure rate", Unit.PER_CENT, Ratio.PER_CENT, 5, 50, 0, 0),
        "The failure rate for November 2015: not applicable [z]; a rate cannot be formed: its"
            + " denominator is zero.");
    add(
        all,
        "cost for each call",
        rate("Cost per attended call", Unit.POUNDS, Ratio.EACH, 90000, 120, 99000, 110),
        "Cost per attended call rose by 20% on the previous month, from £750 to £900.");
    add(
        all,
        "cost for each of few calls",
        rate("Cost per attended call", Unit.POUNDS, Ratio.EACH, 9000, 12, 9900, 11),
        "Cost per attended call rose from £750 (over 12) in the previous month to £900 (over 11).");
    add(
        all,
        "a response time",
        rate("Response time", Unit.SECONDS, Ratio.EACH, 60000, 100, 66000, 100),
        "Response time rose by 10% on the previous month, from 10:00 to 11:00.");
    add(
        all,
        "for so many people",
        SentenceWriter.of(
            "Stops for every 10,000 people",
            Comparisons.of(
                    new PerHead(
                        Series.of(Point.of(OCT, 400), Point.of(NOV, 500)),
                        new YearlyPopulation(
                            "people", new TreeMap<>(Map.of(2015, BigDecimal.valueOf(500_000)))),
                        Ratio.PER_10_000),
                    Unit.RATE,
                    NOV)
                .getFirst()),
        "Stops for every 10,000 people rose by 25% on the previous month, from 8.0 to 10.0.");
  }

  private static void bases(List<Situation> all) {
    add(
        all,
        "above target",
        against(Basis.TARGET, Unit.COUNT, "75", "80"),
        "Arrests came to 75, 5 below the target of 80.");
    add(
        all,
        "on target",
        against(Basis.TARGET, Unit.COUNT, "80", "80"),
        "Arrests came to 80, equal to the target of 80.");
    add(
        all,
        "over target",
        against(Basis.TARGET, Unit.COUNT, "88", "80"),
        "Arrests came to 88, 8 above the target of 80.");
    add(
        all,
        "the region",
        against(Basis.REGION, Unit.PER_CENT, "12.5", "10.2"),
        "Arrests came to 12.5%, 2.3 percentage points above the regional figure of 10.2%.");
    add(
        all,
        "the nation",
        against(Basis.NATIONAL, Unit.PER_CENT, "9.9", "10.2"),
        "Arrests came to 9.9%, 0.3 percentage points below the national figure of 10.2%.");
    add(
        all,
        "a small target",
        against(Basis.TARGET, Unit.COUNT, "7", "5"),
        "Arrests came to 7, 2 above the target of 5.");
    add(
        all,
        "the same quarter last year",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            IntStream.range(0, 24)
                                .mapToObj(
                                    at -> Point.of(Month.of(2014 + at / 12, at % 12 + 1), 100 + at))
                                .toList())),
                    Unit.COUNT,
                    Periods.parse("2015-16-Q3"))
                .get(1)),
        "Arrests rose by 11% on the same quarter last year, from 330 to 366.");
    add(
        all,
        "the year to date",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            IntStream.range(0, 24)
                                .mapToObj(
                                    at -> Point.of(Month.of(2014 + at / 12, at % 12 + 1), 100 + at))
                                .toList())),
                    Unit.COUNT,
                    Periods.parse("2015-16-Q3"))
                .get(2)),
        "Arrests rose by 11% on the same months of last year, from 963 to 1,071.");
    add(
        all,
        "twelve months",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            IntStream.range(0, 24)
                                .mapToObj(
                                    at -> Point.of(Month.of(2014 + at / 12, at % 12 + 1), 100 + at))
                                .toList())),
                    Unit.COUNT,
                    Periods.parse("2015-16-Q3"))
                .get(3)),
        "Arrests rose by 11% on the twelve months before, from 1,266 to 1,410.");
    add(
        all,
        "stock, quarter",
        SentenceWriter.of(
            "Groups mapped",
            Comparisons.of(
                    new Stock(
                        Series.of(
                            Point.of(Periods.parse("2015-16-Q2"), 40),
                            Point.of(Periods.parse("2015-16-Q3"), 44))),
                    Unit.COUNT,
                    Periods.parse("2015-16-Q3"))
                .getFirst()),
        "Groups mapped rose by 10% on the previous quarter, from 40 to 44.");
    add(
        all,
        "a force joined",
        SentenceWriter.of("Seizures", joined()),
        "Seizures rose by 60% on the previous month, from 100 to 160; membership changed: West"
            + " Mercia joined; like for like, West Midlands rose by 10% on the previous month, from"
            + " 100 to 110.");
  }

  private static void gaps(List<Situation> all) {
    add(
        all,
        "nothing before",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(new Counted(Series.of(Point.of(NOV, 7))), Unit.COUNT, NOV).getFirst()),
        "Arrests came to 7; there is no comparison with the previous month: there is no figure for"
            + " October 2015.");
    add(
        all,
        "late now",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            Point.of(OCT, 40),
                            Point.gap(
                                NOV, Symbol.NOT_AVAILABLE, "Warwickshire has not supplied."))),
                    Unit.COUNT,
                    NOV)
                .getFirst()),
        "Arrests for November 2015: not available [x]; Warwickshire has not supplied.");
    add(
        all,
        "late before",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            Point.gap(OCT, Symbol.NOT_AVAILABLE, "Warwickshire has not supplied."),
                            Point.of(NOV, 40))),
                    Unit.COUNT,
                    NOV)
                .getFirst()),
        "Arrests came to 40; there is no comparison with the previous month: Warwickshire has not"
            + " supplied.");
    add(
        all,
        "withheld now",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            Point.of(OCT, 40),
                            Point.gap(NOV, Symbol.CONFIDENTIAL, "Small numbers are withheld."))),
                    Unit.COUNT,
                    NOV)
                .getFirst()),
        "Arrests for November 2015: confidential [c]; Small numbers are withheld.");
    add(
        all,
        "withheld before",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            Point.gap(OCT, Symbol.CONFIDENTIAL, "Small numbers are withheld."),
                            Point.of(NOV, 40))),
                    Unit.COUNT,
                    NOV)
                .getFirst()),
        "Arrests came to 40; there is no comparison with the previous month: Small numbers are"
            + " withheld.");
    add(
        all,
        "no member now",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            Point.of(OCT, 40),
                            Point.gap(
                                NOV, Symbol.NOT_APPLICABLE, "Warwickshire was not a member."))),
                    Unit.COUNT,
                    NOV)
                .getFirst()),
        "Arrests for November 2015: not applicable [z]; Warwickshire was not a member.");
    add(
        all,
        "no member before",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(
                        Series.of(
                            Point.gap(OCT, Symbol.NOT_APPLICABLE, "Warwickshire was not a member."),
                            Point.of(NOV, 40))),
                    Unit.COUNT,
                    NOV)
                .getFirst()),
        "Arrests came to 40; there is no comparison with the previous month: Warwickshire was not a"
            + " member.");
    add(
        all,
        "a month of the quarter is late",
        SentenceWriter.of(
            "Arrests",
            Comparisons.of(
                    new Counted(Series.of(Point.of(OCT, 40), Point.of(NOV, 50))),
                    Unit.COUNT,
                    Periods.parse("2015-16-Q3"))
                .getFirst()),
        "Arrests for Q3 2015/16 (1 October to 31 December 2015): not available [x]; Q3 2015/16 (1"
            + " October to 31 December 2015) lacks December 2015.");
  }

  private static void charts(List<Situation> all) {
    add(
        all,
        "stable, the season of four years",
        chart("Breath tests", 47, repeat(4, 50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 50, 56)),
        "Breath tests rose by 12% on the previous month, from 50 to 56, with a rise at this time in"
            + " each of the 3 years before; no special cause.");
    add(
        all,
        "a season of three earlier years broken once",
        chart(
            "Breath tests",
            47,
            with(repeat(4, 50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 50, 56), 23, 49)),
        "Breath tests rose by 12% on the previous month, from 50 to 56; no special cause.");
    add(
        all,
        "only two earlier years",
        chart("Breath tests", 35, repeat(3, 50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 50, 56)),
        "Breath tests rose by 12% on the previous month, from 50 to 56; no special cause.");
    add(
        all,
        "over the limit",
        chart(
            "Breath tests",
            47,
            with(repeat(4, 50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 50, 51), 47, 90)),
        "Breath tests rose by 80% on the previous month, from 50 to 90, with a rise at this time in"
            + " each of the 3 years before; December 2013 breached the upper control limit.");
    add(
        all,
        "under the limit",
        chart(
            "Breath tests",
            47,
            with(repeat(4, 50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 50, 51), 47, 20)),
        "Breath tests fell by 60% on the previous month, from 50 to 20; December 2013 fell below"
            + " the lower control limit.");
    add(
        all,
        "too few points to judge",
        chart("Breath tests", 5, 50, 52, 48, 51, 49, 53),
        "Breath tests rose by 8.2% on the previous month, from 49 to 53.");
    add(
        all,
        "a long run above",
        chart(
            "Breath tests",
            23,
            40,
            42,
            38,
            41,
            39,
            43,
            37,
            40,
            42,
            38,
            40,
            41,
            50,
            52,
            51,
            50,
            52,
            51,
            50,
            52,
            51,
            50,
            52,
            51),
        "Breath tests fell by 1.9% on the previous month, from 52 to 51; December 2011 is one of"
            + " two in three points near the upper control limit.");
    add(
        all,
        "a rising trend",
        chart(
            "Breath tests",
            23,
            50,
            58,
            44,
            53,
            47,
            55,
            42,
            50,
            57,
            45,
            50,
            52,
            44,
            50,
            55,
            46,
            48,
            49,
            50,
            51,
            52,
            53,
            54,
            55),
        "Breath tests rose by 1.9% on the previous month, from 54 to 55; December 2011 is part of a"
            + " rising trend of seven points or more.");
    add(
        all,
        "two of three near the limit",
        chart(
            "Breath tests",
            47,
            with(with(repeat(4, 50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 50, 51), 46, 60), 47, 61)),
        "Breath tests rose by 1.7% on the previous month, from 60 to 61, with a rise at this time"
            + " in each of the 3 years before; December 2013 breached the upper control limit.");
    add(
        all,
        "a breach earlier in the quarter",
        quarter(with(repeat(4, 50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 50, 51), 45, 90)),
        "Breath tests rose by 28% on the previous quarter, from 149 to 191; October 2013 breached"
            + " the upper control limit.");
    add(
        all,
        "a breach after the period",
        chart(
            "Breath tests",
            40,
            with(repeat(4, 50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 50, 51), 47, 90)),
        "Breath tests fell by 3.9% on the previous month, from 51 to 49, with a fall at this time"
            + " in each of the 3 years before; no special cause.");
  }

  private static void add(List<Situation> all, String what, String said, String expected) {
    all.add(new Situation(what, said, expected));
  }

  private static String months(String name, Unit unit, String base, String now) {
    Series series =
        Series.of(Point.of(OCT, new BigDecimal(base)), Point.of(NOV, new BigDecimal(now)));
    return SentenceWriter.of(name, Comparisons.of(new Counted(series), unit, NOV).getFirst());
  }

  private static String rate(
      String name, Unit unit, Ratio ratio, long top, long under, long topNow, long underNow) {
    Rated rated =
        new Rated(
            Series.of(Point.of(OCT, top), Point.of(NOV, topNow)),
            Series.of(Point.of(OCT, under), Point.of(NOV, underNow)),
            ratio);
    return SentenceWriter.of(name, Comparisons.of(rated, unit, NOV).getFirst());
  }

  private static String against(Basis basis, Unit unit, String now, String base) {
    Counted counted = new Counted(Series.of(Point.of(NOV, new BigDecimal(now))));
    return SentenceWriter.of(
        "Arrests",
        Comparisons.against(basis, counted, unit, NOV, new Amount(new BigDecimal(base))));
  }

  /** Months from January 2010, so many years; the last one compared. */
  private static String chart(String name, int at, long... values) {
    List<Point> points =
        IntStream.range(0, values.length)
            .mapToObj(index -> Point.of(Month.of(2010 + index / 12, index % 12 + 1), values[index]))
            .toList();
    Counted counted = new Counted(Series.of(points));
    Comparison comparison = Comparisons.of(counted, Unit.COUNT, points.get(at).period()).getFirst();
    return SentenceWriter.of(
        name, counted, comparison, SpcChart.of(counted.series(), SpcSettings.standard()));
  }

  /** The quarter October to December 2013, judged by its months. */
  private static String quarter(long... values) {
    List<Point> points =
        IntStream.range(0, values.length)
            .mapToObj(index -> Point.of(Month.of(2010 + index / 12, index % 12 + 1), values[index]))
            .toList();
    Measured counted = new Counted(Series.of(points));
    Period period = Periods.parse("2013-14-Q3");
    return SentenceWriter.of(
        "Breath tests",
        counted,
        Comparisons.of(counted, Unit.COUNT, period).getFirst(),
        SpcChart.of(counted.series(), SpcSettings.standard()));
  }

  private static LikeForLike joined() {
    Counted steady = new Counted(Series.of(Point.of(OCT, 100), Point.of(NOV, 110)));
    Counted newcomer =
        new Counted(
            Series.of(Point.gap(OCT, Symbol.NOT_APPLICABLE, "Not a member."), Point.of(NOV, 50)));
    return LikeForLike.of(
        Basis.PREVIOUS_PERIOD,
        new TreeMap<>(Map.of("West Midlands", steady, "West Mercia", newcomer)),
        Unit.COUNT,
        NOV,
        OCT);
  }

  private static long[] repeat(int times, long... values) {
    return IntStream.range(0, times).boxed().flatMapToLong(_ -> Arrays.stream(values)).toArray();
  }

  private static long[] with(long[] values, int at, long value) {
    long[] changed = values.clone();
    changed[at] = value;
    return changed;
  }
}
