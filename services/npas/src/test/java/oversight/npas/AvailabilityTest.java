package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.npas.v1.Availability;
import oversight.npas.v1.AvailabilityLine;
import oversight.npas.v1.AvailabilityServiceGrpc;
import oversight.npas.v1.GetAvailabilityRequest;
import oversight.npas.v1.LostMinutes;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.UploadHeader;
import oversight.testing.TestIssuer;

/** A year's shifts at four bases, the nights on which clocks change among them. */
@TestInstance(Lifecycle.PER_CLASS)
class AvailabilityTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");
  private static final List<String> BASES = List.of("birmingham", "husbands-bosworth", "ripley");
  private static final List<String> CAUSES = List.of("maintenance", "weather", "crew");
  private static final List<String> QUARTERS = List.of("2015-16-Q3", "2015-16-Q4");

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration npas =
      RunningCollaboration.start(
          NpasApplication.class,
          "npas",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/npas",
          issuer);
  private final List<Shift> shifts = shifts();

  private record Shift(
      String id, String base, ZonedDateTime started, ZonedDateTime ended, long lost, String cause) {
    long scheduled() {
      return ChronoUnit.MINUTES.between(started, ended);
    }

    String month() {
      return started.toLocalDate().toString().substring(0, 7);
    }

    String row() {
      return "%s,%s,rotary,%s,%s,%d,%s,Illustrative: made up to show the platform\n"
          .formatted(id, base, TIME.format(started), TIME.format(ended), lost, cause);
    }
  }

  private static List<Shift> shifts() {
    Random random = new Random(31);
    List<Shift> shifts = new ArrayList<>();
    LocalDate day = LocalDate.of(2015, 10, 1);
    while (day.isBefore(LocalDate.of(2016, 4, 1))) {
      for (String base : BASES) {
        ZonedDateTime evening = day.atTime(LocalTime.of(19, 0)).atZone(LONDON);
        ZonedDateTime morning = day.plusDays(1).atTime(LocalTime.of(7, 0)).atZone(LONDON);
        long lost = random.nextInt(4) == 0 ? 1 + random.nextInt(660) : 0;
        shifts.add(
            new Shift(
                base + "/" + day,
                base,
                evening,
                morning,
                lost,
                lost == 0 ? "" : CAUSES.get(random.nextInt(CAUSES.size()))));
      }
      day = day.plusDays(1);
    }
    return shifts;
  }

  @BeforeAll
  void twoQuartersOfLogs() {
    Clerk analyst = new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")));
    Clerk author = new Clerk(npas.as(issuer.token("author.npas", "npas", "author")));
    for (String quarter : QUARTERS) {
      StringBuilder csv = new StringBuilder("shift,base,aircraft,started,ended,lost,cause,note\n");
      shifts.stream()
          .filter(shift -> (shift.started().getMonthValue() < 4) == quarter.endsWith("Q4"))
          .forEach(shift -> csv.append(shift.row()));
      author.signOff(
          analyst.submitted(
              analyst.upload(
                  UploadHeader.newBuilder().setQuarter(quarter).setLog("availability").build(),
                  csv.toString())));
    }
  }

  @AfterAll
  void stop() {
    npas.close();
    issuer.close();
  }

  @Test
  void theYearsShiftsAreAnHourLongerWhenSummerTimeEndsAndShorterWhenItBegins() {
    assertThat(shifts).extracting(Shift::scheduled).contains(720L, 780L, 660L);
  }

  @Test
  void figuresAreTheMinutesThatPassedByBaseAndCause() {
    Map<String, Long> expected = new TreeMap<>();
    for (Shift shift : shifts) {
      for (String breakdown : List.of("", " base=" + shift.base())) {
        add(expected, "NP07.scheduled " + shift.month() + breakdown, shift.scheduled());
        add(
            expected,
            "NP07.available " + shift.month() + breakdown,
            shift.scheduled() - shift.lost());
        add(expected, "NP07.unavailable " + shift.month() + breakdown, shift.lost());
      }
      if (!shift.cause().isEmpty()) {
        add(
            expected,
            "NP07.unavailable " + shift.month() + " cause=" + shift.cause(),
            shift.lost());
      }
    }
    Map<String, Long> found = new TreeMap<>();
    for (Figure figure : figures()) {
      assertThat(figure.getForce()).isEmpty();
      assertThat(figure.getIllustrative()).isTrue();
      found.put(
          (figure.getMeasure() + " " + figure.getPeriod() + " " + figure.getBreakdown()).strip(),
          new BigDecimal(figure.getValue().getValue()).longValueExact());
    }

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aQuestionByBaseAndMonthSumsTheSame() {
    Map<String, Long> expected = new TreeMap<>();
    for (Shift shift : shifts) {
      for (String base : List.of("", shift.base())) {
        for (String month : List.of("", shift.month())) {
          add(expected, month + " " + base, shift.lost());
        }
      }
    }
    Availability found =
        ask(
            GetAvailabilityRequest.newBuilder()
                .setByBase(true)
                .setEvery(Frequency.FREQUENCY_MONTH)
                .build());
    Map<String, Long> lost = new TreeMap<>();
    for (AvailabilityLine line : found.getLinesList()) {
      lost.put(line.getPeriod() + " " + line.getBase(), line.getLost());
      assertThat(line.getScheduled()).isEqualTo(line.getAvailable() + line.getLost());
    }

    assertThat(lost).isEqualTo(expected);
    assertThat(found.getLostList().stream().mapToLong(LostMinutes::getMinutes).sum())
        .isEqualTo(shifts.stream().mapToLong(Shift::lost).sum());
    assertThat(found.getLines(0).getPercentDisplay()).matches("\\d+\\.\\d%");
  }

  @Test
  void whatIsAskedOfOneBaseIsOfThatBase() {
    Availability found = ask(GetAvailabilityRequest.newBuilder().setBase("ripley").build());

    assertThat(found.getLinesList())
        .singleElement()
        .satisfies(line -> assertThat(line.getShifts()).isEqualTo(183));
    assertThat(found.getLostList()).extracting(LostMinutes::getBase).containsOnly("ripley");
    assertThat(ask(GetAvailabilityRequest.newBuilder().setBase("nowhere").build()).getLinesList())
        .isEmpty();
  }

  private Availability ask(GetAvailabilityRequest request) {
    return AvailabilityServiceGrpc.newBlockingStub(
            npas.as(issuer.token("rpo", "regional-policy", "rpo")))
        .getAvailability(request);
  }

  private List<Figure> figures() {
    return new Clerk(npas.as(issuer.token("rpo", "regional-policy", "rpo")))
        .figures(
            ListFiguresRequest.newBuilder()
                .setMeasure("NP07")
                .setAnyBreakdown(true)
                .setPageSize(5000)
                .build());
  }

  private static void add(Map<String, Long> sums, String key, long minutes) {
    sums.merge(key, minutes, Long::sum);
  }
}
