package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.FigureVersion;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;

/**
 * Several submissions of one return wait for sign-off together, each received upon what counted
 * before the others: in whatever order they are signed off, what counts is what the latest log
 * says, and nothing that it leaves out.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TwoLogsWaitingTest {
  private final Unit unit = new Unit();
  private final Clerk analyst = new Clerk(unit.analyst());
  private final Clerk author = new Clerk(unit.author());

  @AfterAll
  void stop() {
    unit.close();
  }

  private Submission waiting(String log, String quarter, String csv) {
    return analyst.submitted(
        analyst.upload(UploadHeader.newBuilder().setQuarter(quarter).setLog(log).build(), csv));
  }

  private static String disruption(String reference, String threat) {
    return "disruption,date,level,p,threat,lead,lead-force,forces\n"
        + reference
        + ",2005-05-02,major,pursue,"
        + threat
        + ",unit,,west-mercia\n";
  }

  @Test
  void whatTheFirstSaidAndTheSecondLeavesOutCountsNoMore() {
    Submission drugs = waiting("disruptions", "2005-06-Q1", disruption("D1", "drugs"));
    Submission cyber = waiting("disruptions", "2005-06-Q1", disruption("D2", "cyber"));
    Submission first = author.signOff(drugs);
    Submission second = author.signOff(cyber);

    assertThat(unit.figures("2005-06-Q1", null, "RO01"))
        .containsEntry("RO01 - 2005-05 threat=cyber", 1L)
        .doesNotContainKey("RO01 - 2005-05 threat=drugs");
    assertThat(unit.figures("2005-06-Q1", first.getSignOffTime(), "RO01"))
        .containsEntry("RO01 - 2005-05 threat=drugs", 1L);
    assertThat(state(first)).isEqualTo(SubmissionState.SUPERSEDED);
    assertThat(state(second)).isEqualTo(SubmissionState.SIGNED_OFF);

    FigureVersion gone = history("RO01", "2005-05", "threat=drugs").getFirst();
    assertThat(gone.getFigure().getValue().getValue()).isEqualTo("1");
    assertThat(gone.getCountedUntil()).isEqualTo(second.getSignOffTime());
    assertThat(history("RO01", "2005-05", "threat=cyber").getFirst().hasCountedUntil()).isFalse();
  }

  @Test
  void figuresReceivedUponTheOldLogDoNotBringItBack() {
    author.signOff(waiting("disruptions", "2006-07-Q1", in2006(disruption("D1", "drugs"))));
    Submission figures =
        analyst.submitted(
            "2006-07-Q1", "measure,period,force,value\nRO07,2006-07-Q1,west-mercia,4\n");
    author.signOff(waiting("disruptions", "2006-07-Q1", in2006(disruption("D2", "cyber"))));
    author.signOff(figures);
    Submission later =
        author.signOff(
            analyst.submitted(
                "2006-07-Q1", "measure,period,force,value\nRO07,2006-07-Q1,staffordshire,5\n"));

    assertThat(unit.figures("2006-07-Q1", null, "RO01", "RO07"))
        .containsEntry("RO01 - 2006-05 threat=cyber", 1L)
        .containsEntry("RO07 E23000016 2006-07-Q1", 4L)
        .containsEntry("RO07 E23000015 2006-07-Q1", 5L)
        .doesNotContainKey("RO01 - 2006-05 threat=drugs");
    assertThat(unit.figures("2006-07-Q1", later.getSignOffTime(), "RO01"))
        .isEqualTo(unit.figures("2006-07-Q1", null, "RO01"));
  }

  private static String in2006(String csv) {
    return csv.replace("2005-", "2006-");
  }

  @Test
  void aFigureSentBesideALogThatWasSignedOffMeanwhileIsRefusedAtSignOff() {
    Submission typed =
        analyst.submitted("2004-05-Q1", "measure,period,breakdown,force,value\nRO01,2004-05,,,7\n");
    author.signOff(
        waiting("disruptions", "2004-05-Q1", disruption("D1", "drugs").replace("2005-", "2004-")));
    Refused refused = Refused.by(() -> author.signOff(typed));

    assertThat(refused.reason()).isEqualTo("NO_LONGER_HOLDS");
    assertThat(refused.message())
        .contains("RO01 is derived from the disruption log")
        .contains("signed off since");
    assertThat(state(typed)).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(unit.figures("2004-05-Q1", null, "RO01")).containsEntry("RO01 - 2004-05", 1L);
  }

  /** What a submission says, and whether it is a log. */
  private record Sent(Submission submission, String log, Map<String, Long> figures) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void inWhateverOrderTheyAreSignedOffTheLatestLogCountsAndNothingElse(int seed) {
    Random random = new Random(seed);
    int year = 1980 + seed;
    String quarter = "%d-%02d-Q1".formatted(year, (year + 1) % 100);
    List<Sent> waiting = new ArrayList<>();
    List<Sent> signed = new ArrayList<>();
    List<Timestamp> instants = new ArrayList<>();
    for (int act = 0; act < 14; act++) {
      if (waiting.size() < 2 || (waiting.size() < 5 && random.nextBoolean())) {
        waiting.add(sent(random, year, quarter, seed * 100 + act));
      } else {
        Sent next = waiting.remove(random.nextInt(waiting.size()));
        instants.add(author.signOff(next.submission()).getSignOffTime());
        signed.add(next);
      }
    }
    for (int at = 0; at < instants.size(); at++) {
      Map<String, Long> expected = counting(signed.subList(0, at + 1));
      assertThat(unit.figures(quarter, instants.get(at), "RO01", "RO05", "RO07"))
          .as("as at sign-off %d of %s", at, signed.stream().map(Sent::log).toList())
          .isEqualTo(expected);
    }
    assertThat(unit.figures(quarter, null, "RO01", "RO05", "RO07")).isEqualTo(counting(signed));
  }

  private Sent sent(Random random, int year, String quarter, int number) {
    LocalDate first = LocalDate.of(year, 4, 1);
    return switch (random.nextInt(3)) {
      case 0 -> {
        Disruptions log = new Disruptions(number, first, first.plusDays(90), 1 + random.nextInt(4));
        yield new Sent(waiting("disruptions", quarter, log.csv()), "disruptions", log.figures());
      }
      case 1 -> {
        String requester = List.of("nca", "partner").get(random.nextInt(2));
        Map<String, Long> figures = new HashMap<>();
        for (String part : List.of("RO05.received", "RO05.pending")) {
          figures.put(part + " - " + quarter, 1L);
          figures.put(part + " - " + quarter + " requester=" + requester, 1L);
        }
        String csv =
            "request,received,requester,help\nT%d,%s,%s,analysis\n"
                .formatted(number, first, requester);
        yield new Sent(waiting("tasking", quarter, csv), "tasking", figures);
      }
      default -> {
        String force = Disruptions.FORCES.get(random.nextInt(4));
        yield new Sent(
            analyst.submitted(
                quarter,
                "measure,period,force,value\nRO07,%s,%s,%d\n".formatted(quarter, force, number)),
            "",
            Map.of("RO07 " + force + " " + quarter, (long) number));
      }
    };
  }

  /** The rule as anyone would say it: of each log the latest, of each figure sent the latest. */
  private static Map<String, Long> counting(List<Sent> signed) {
    Map<String, Long> counting = new TreeMap<>();
    Map<String, Sent> logs = new HashMap<>();
    for (Sent each : signed) {
      if (each.log().isEmpty()) {
        counting.putAll(each.figures());
      } else {
        logs.put(each.log(), each);
      }
    }
    logs.values().forEach(log -> counting.putAll(log.figures()));
    return counting;
  }

  private List<FigureVersion> history(String measure, String period, String breakdown) {
    return FigureServiceGrpc.newBlockingStub(unit.rpo())
        .getFigureHistory(
            GetFigureHistoryRequest.newBuilder()
                .setMeasure(measure)
                .setPeriod(period)
                .setBreakdown(breakdown)
                .build())
        .getVersionsList();
  }

  private SubmissionState state(Submission submission) {
    return analyst
        .submissions()
        .getSubmission(GetSubmissionRequest.newBuilder().setName(submission.getName()).build())
        .getState();
  }
}
