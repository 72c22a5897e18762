package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.LogServiceGrpc;
import oversight.returns.v1.UploadHeader;

/** Referrals, people safeguarded and firearms recovered, against the same counted by hand. */
@TestInstance(Lifecycle.PER_CLASS)
class ReferralsAndRecoveriesTest {
  private static final String QUARTER = "2014-15-Q3";
  private static final LocalDate FIRST = LocalDate.of(2014, 10, 1);
  private static final List<String> THREATS = List.of("drugs", "firearms", "modern-slavery");

  private final Unit unit = new Unit();

  @AfterAll
  void stop() {
    unit.close();
  }

  @ParameterizedTest
  @CsvSource({
    "nca-referrals, RO06, referral, direction, in out, threat, ",
    "gain-referrals, RO07, referral, partner, border-force dwp hmrc, , ",
    "safeguarding, RO09, entry, age, adult child, threat, people",
    "firearms, RO10, entry, type, handgun rifle shotgun, , firearms"
  })
  void eachFigureIsTheOneCountedByHandAndLeadsToItsRecords(
      String log,
      String measure,
      String key,
      String by,
      String values,
      String threat,
      String many) {
    Random random = new Random(measure.hashCode());
    List<String> choices = List.of(values.split(" "));
    StringBuilder csv =
        new StringBuilder(key + ",date,force," + by)
            .append(threat == null ? "" : ",threat")
            .append(many == null ? "" : "," + many)
            .append('\n');
    Map<String, Long> expected = new TreeMap<>();
    for (int number = 0; number < 700; number++) {
      String force = Disruptions.FORCES.get(random.nextInt(3));
      String choice = choices.get(random.nextInt(choices.size()));
      String of = THREATS.get(random.nextInt(THREATS.size()));
      long count = many == null ? 1 : 1 + random.nextInt(9);
      csv.append(
          "R%d,%s,%s,%s%s%s\n"
              .formatted(
                  number,
                  FIRST.plusDays(random.nextInt(92)),
                  force,
                  choice,
                  threat == null ? "" : "," + of,
                  many == null ? "" : "," + count));
      String where = measure + " " + force + " " + QUARTER;
      expected.merge(where, count, Long::sum);
      expected.merge(where + " " + by + "=" + choice, count, Long::sum);
      if (threat != null) {
        expected.merge(where + " threat=" + of, count, Long::sum);
      }
    }
    unit.signed(log, QUARTER, csv.toString());

    assertThat(unit.figures(QUARTER, null, measure)).isEqualTo(expected);
    assertThat(
            new Clerk(unit.rpo())
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure(measure)
                        .setForce(Disruptions.FORCES.get(3))
                        .setFrom(QUARTER)
                        .setTo(QUARTER)
                        .build()))
        .as("a force without a record is nil, and not missing")
        .extracting(Figure::getBreakdown, figure -> figure.getValue().getValue())
        .containsExactly(tuple("", "0"));
    assertThat(
            LogServiceGrpc.newBlockingStub(unit.rpo())
                .listLogRecords(ListLogRecordsRequest.newBuilder().setLog(log).build())
                .getRecordsCount())
        .isEqualTo(700);
    assertThat(
            new Clerk(unit.analyst())
                .upload(QUARTER, "measure,period,value\n" + measure + "," + QUARTER + ",7\n")
                .getFindingsList())
        .extracting(Finding::getCode)
        .contains("MEASURE_DERIVED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nca-referrals | referral,date,force,direction,threat | sideways,drugs | direction | CHOICE_UNKNOWN
          nca-referrals | referral,date,force,direction,threat | in, | threat | CELL_MISSING
          gain-referrals | referral,date,force,partner | Border Force! | partner | CELL_NOT_READ
          safeguarding | entry,date,force,age,threat,people | child,drugs,0 | people | NOBODY_SAFEGUARDED
          safeguarding | entry,date,force,age,threat,people | old,drugs,1 | age | CHOICE_UNKNOWN
          firearms | entry,date,force,type,firearms | handgun,0 | firearms | NONE_RECOVERED
          firearms | entry,date,force,type,firearms | handgun,two | firearms | VALUE_NOT_A_NUMBER
          """)
  void refusesARowThatCannotBeAndSaysWhere(
      String log, String header, String cells, String column, String code) {
    assertThat(
            unit.upload(log, "2015-16-Q1", header + "\nR1,2015-05-02,west-mercia," + cells + "\n")
                .getFindingsList())
        .extracting(Finding::getRow, Finding::getColumn, Finding::getCode)
        .contains(tuple(2, column, code));
  }

  @Test
  void nobodyElseSendsThem() {
    assertThat(
            Refused.by(() ->
                    new Clerk(unit.as("analyst.west-mercia", "west-mercia", "analyst"))
                        .upload(
                            UploadHeader.newBuilder()
                                .setQuarter("2015-16-Q1")
                                .setLog("firearms")
                                .build(),
                            "entry,date,force,type,firearms\n"))
                .reason())
        .isEqualTo("PERMISSION_DENIED");
  }
}
