package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Timestamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.FigureVersion;
import oversight.returns.v1.Finding;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFiguresResponse;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.LogServiceGrpc;
import oversight.returns.v1.Submission;
import oversight.returns.v1.TraceFigureRequest;
import oversight.returns.v1.TraceForm;
import oversight.returns.v1.TraceTerm;

/** The map of organised crime groups: what stands on it, as records tell it at any instant. */
@TestInstance(Lifecycle.PER_CLASS)
class GroupLogTest {
  private static final List<String> QUARTERS =
      List.of("2014-15-Q1", "2014-15-Q2", "2014-15-Q3", "2014-15-Q4");
  private static final String HEADER = "entry,ocg,event,date,force,threat,reason\n";

  private final Unit unit = new Unit();
  private final Groups first = new Groups(1, QUARTERS, 120, 400);
  private final Groups revised = new Groups(1, QUARTERS, 120, 400);
  private final List<Timestamp> instants = new ArrayList<>();

  @BeforeAll
  void theUnitSendsAYearAndThenTheSecondQuarterAgain() {
    for (String quarter : QUARTERS) {
      instants.add(unit.signed("groups", quarter, first.csv(quarter)).getSignOffTime());
    }
    revised.findMore("2014-15-Q2", 17);
    instants.add(unit.signed("groups", "2014-15-Q2", revised.csv("2014-15-Q2")).getSignOffTime());
  }

  @AfterAll
  void stop() {
    unit.close();
  }

  private Map<String, Long> figures(String quarter, Timestamp asOf) {
    return unit.figures(quarter, asOf, "RO03", "RO04");
  }

  @Test
  void everyQuarterIsWhatTheMapShowsAlsoAfterAnEarlierOneWasSentAgain() {
    for (String quarter : QUARTERS) {
      assertThat(unit.figures(quarter, null, "RO03", "RO04")).isEqualTo(revised.figures(quarter));
    }
  }

  @Test
  void atAnEarlierInstantItIsWhatTheMapShowedThen() {
    for (String quarter : QUARTERS) {
      assertThat(figures(quarter, instants.get(3))).isEqualTo(first.figures(quarter));
    }
    assertThat(figures("2014-15-Q1", instants.get(0))).isEqualTo(first.figures("2014-15-Q1"));
    assertThat(figures("2014-15-Q2", instants.get(0))).isEmpty();
  }

  @Test
  void aQuarterOpensWithWhatTheOneBeforeClosedWithAtEveryInstant() {
    for (Timestamp at : instants) {
      Map<String, BigDecimal> all = new HashMap<>();
      for (String part : List.of("RO03.opening", "RO03.new", "RO03.closing", "RO04")) {
        for (Figure figure :
            new Clerk(unit.rpo())
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure(part)
                        .setAsOf(at)
                        .setFrom("2014-15-Q1")
                        .setTo("2014-15-Q4")
                        .build())) {
          all.put(
              part + figure.getForce() + figure.getPeriod(),
              new BigDecimal(figure.getValue().getValue()));
        }
      }
      for (String force : Disruptions.FORCES) {
        BigDecimal before = null;
        for (String quarter : QUARTERS) {
          BigDecimal opening = all.get("RO03.opening" + force + quarter);
          if (opening == null) {
            break;
          }
          BigDecimal closing = all.get("RO03.closing" + force + quarter);
          assertThat(
                  opening
                      .add(all.get("RO03.new" + force + quarter))
                      .subtract(all.get("RO04" + force + quarter)))
              .isEqualByComparingTo(closing);
          if (before != null) {
            assertThat(opening).isEqualByComparingTo(before);
          }
          before = closing;
        }
      }
    }
  }

  @Test
  void analysisRestsOnTheSame() {
    long closing =
        revised.figures("2014-15-Q4").entrySet().stream()
            .filter(entry -> entry.getKey().matches("RO03.closing \\S+ 2014-15-Q4"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    Analysis analysis = new Clerk(unit.rpo()).analyse("RO03", "");

    assertThat(analysis.getPointsList())
        .filteredOn(point -> point.getPeriod().equals("2014-15-Q4"))
        .singleElement()
        .satisfies(
            point -> assertThat(point.getValue().getValue()).isEqualTo(String.valueOf(closing)));

    TraceTerm atYearEnd =
        AnalysisServiceGrpc.newBlockingStub(unit.rpo())
            .traceFigure(
                TraceFigureRequest.newBuilder().setMeasure("RO03").setPeriod("2014-15-FY").build())
            .getTerms(0);
    assertThat(atYearEnd.getForm()).isEqualTo(TraceForm.AT_END);
    assertThat(atYearEnd.getValue().getValue()).isEqualTo(String.valueOf(closing));
    assertThat(atYearEnd.getFiguresList())
        .allMatch(figure -> figure.getMeasure().equals("RO03.closing"))
        .allMatch(figure -> figure.getPeriod().equals("2014-15-Q4"));
    assertThat(
            atYearEnd.getFiguresList().stream()
                .mapToLong(figure -> Long.parseLong(figure.getValue().getValue()))
                .sum())
        .isEqualTo(closing);
  }

  @Test
  void aFigureLeadsToItsSubmissionAndToWhatItWasBefore() {
    List<FigureVersion> versions =
        FigureServiceGrpc.newBlockingStub(unit.rpo())
            .getFigureHistory(
                GetFigureHistoryRequest.newBuilder()
                    .setMeasure("RO03.closing")
                    .setForce("west-midlands")
                    .setPeriod("2014-15-Q3")
                    .build())
            .getVersionsList();

    assertThat(versions).hasSize(2);
    assertThat(versions.get(0).getFigure().getValue().getValue())
        .isEqualTo(
            String.valueOf(revised.figures("2014-15-Q3").get("RO03.closing E23000014 2014-15-Q3")));
    assertThat(versions.get(1).getFigure().getValue().getValue())
        .isEqualTo(
            String.valueOf(first.figures("2014-15-Q3").get("RO03.closing E23000014 2014-15-Q3")));
    assertThat(versions.get(0).getFigure().getSubmission())
        .startsWith("collaborations/rocu/submissions/");
  }

  @Test
  void pagesMissNoneAndShowNoneTwice() {
    List<Figure> paged = new ArrayList<>();
    String token = "";
    do {
      ListFiguresResponse page =
          FigureServiceGrpc.newBlockingStub(unit.rpo())
              .listFigures(
                  ListFiguresRequest.newBuilder()
                      .setMeasure("RO03")
                      .setFrom("2014-15-Q1")
                      .setTo("2014-15-Q4")
                      .setAnyBreakdown(true)
                      .setPageSize(37)
                      .setPageToken(token)
                      .build());
      paged.addAll(page.getFiguresList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(paged)
        .isEqualTo(
            new Clerk(unit.rpo())
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure("RO03")
                        .setFrom("2014-15-Q1")
                        .setTo("2014-15-Q4")
                        .setAnyBreakdown(true)
                        .build()))
        .hasSizeGreaterThan(100);
  }

  @Test
  void whichGroupsThereAreIsForTheUnitThePolicyOfficersAndTheManagingForce() {
    assertThat(records("rpo", "regional-policy", "rpo")).isGreaterThan(400);
    assertThat(records("analyst.rocu", "rocu", "analyst")).isGreaterThan(400);
    assertThat(records("pcc", "pcc-west-mercia", "pcc")).isZero();
    int force = records("analyst.wm", "west-mercia", "analyst");
    assertThat(force).isPositive().isLessThan(300);
    assertThat(unit.figures("2014-15-Q4", null, "RO03.closing").keySet())
        .as("how many is known to all")
        .isNotEmpty();
  }

  private int records(String user, String organisation, String role) {
    return LogServiceGrpc.newBlockingStub(unit.as(user, organisation, role))
        .listLogRecords(
            ListLogRecordsRequest.newBuilder()
                .setLog("groups")
                .setFrom("2014-15-Q2")
                .setTo("2014-15-Q2")
                .build())
        .getRecordsCount();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          E1,GX,archived,2015-05-02,west-mercia,drugs,dismantled | event | GROUP_NOT_ON_MAP
          E1,GX,mapped-again,2015-05-02,west-mercia,drugs, | event | GROUP_NEVER_MAPPED
          E1,GX,archived,2015-05-02,west-mercia,drugs, | reason | REASON_MISSING
          E1,GX,mapped,2015-05-02,west-mercia,drugs,dismantled | reason | REASON_NOT_WANTED
          E1,GX,vanished,2015-05-02,west-mercia,drugs, | event | CHOICE_UNKNOWN
          E1,GX,mapped,2015-05-02,,drugs, | force | CELL_MISSING
          E1,GX,mapped,2015-05-02,west-mercia,, | threat | CELL_MISSING
          E1,GX,mapped,2015-07-02,west-mercia,drugs, | date | PERIOD_OUTSIDE_QUARTER
          """)
  void refusesARowThatCannotBeAndSaysWhere(String row, String column, String code) {
    assertThat(unit.upload("groups", "2015-16-Q1", HEADER + row + "\n").getFindingsList())
        .extracting(Finding::getRow, Finding::getColumn, Finding::getCode)
        .contains(tuple(2, column, code));
  }

  @Test
  void refusesAStepThatDoesNotFollowFromTheOneBefore() {
    String rows =
        """
        E1,GY,mapped,2015-05-02,west-mercia,drugs,
        E2,GY,mapped,2015-05-03,west-mercia,drugs,
        E3,GZ,mapped,2015-05-02,west-mercia,drugs,
        E4,GZ,archived,2015-05-05,staffordshire,drugs,dismantled
        E5,GZ,mapped,2015-05-06,west-mercia,drugs,
        """;
    assertThat(unit.upload("groups", "2015-16-Q1", HEADER + rows).getFindingsList())
        .extracting(Finding::getRow, Finding::getCode)
        .contains(
            tuple(3, "GROUP_ALREADY_MAPPED"),
            tuple(5, "GROUP_CHANGED"),
            tuple(6, "GROUP_MAPPED_BEFORE"));
  }

  @Test
  void refusesToTakeAwayWhatALaterLogRestsOn() {
    String emptied = HEADER + "E1,GQ,mapped,2014-07-02,west-mercia,drugs,\n";
    assertThat(unit.upload("groups", "2014-15-Q2", emptied).getFindingsList())
        .anySatisfy(finding -> {
          assertThat(finding.getCode()).isEqualTo("GROUP_NOT_ON_MAP");
          assertThat(finding.getRow()).isZero();
          assertThat(finding.getMessage()).contains("the log of 2014-15-Q");
        });
  }

  @Test
  void afterAQuarterWithoutALogNothingIsKnown() {
    Submission alone =
        unit.signed(
            "groups", "2016-17-Q1", HEADER + "E1,GA,mapped,2016-04-02,west-mercia,drugs,\n");

    assertThat(
            new Clerk(unit.rpo())
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure("RO03.closing")
                        .setFrom("2016-17-Q1")
                        .setTo("2016-17-Q1")
                        .build()))
        .hasSize(4)
        .allSatisfy(figure -> {
          assertThat(figure.hasValue()).isFalse();
          assertThat(figure.getNote()).contains("is missing");
          assertThat(figure.getSubmission()).isEqualTo(alone.getName());
        });
  }
}
