package oversight.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A made-up call log of the air service: the same calls at every run, about as many as four forces
 * make, with the shares of cancelled, declined and diverted ones steady from month to month. From
 * August 2015 on aircraft take longer to reach the scene, so that a chart has something to show.
 */
final class AirCalls {
  static final String NOTE = "Illustrative: made up to show the platform";

  private static final String HEADER =
      "call,force,priority,requested,lifted,on-scene,cleared,cancelled,reason,outcome,minutes,"
          + "aircraft,reached,note\n";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
  private static final Map<String, Integer> CALLS_A_MONTH =
      new TreeMap<>(
          Map.of("staffordshire", 34, "warwickshire", 22, "west-mercia", 38, "west-midlands", 60));
  private static final List<String> FORCES = List.copyOf(CALLS_A_MONTH.keySet());
  private static final List<String> REASONS =
      List.of("weather", "resolved-on-ground", "no-longer-required");

  /** The first month in which aircraft take longer, and by how many seconds. */
  private static final YearMonth SLOWER = YearMonth.of(2015, 8);

  private static final int SLOWER_BY = 170;

  private final Random random;
  private final YearMonth month;
  private final LocalDate first;

  private AirCalls(YearMonth month, LocalDate first) {
    this.random = new Random(month.getYear() * 100L + month.getMonthValue());
    this.month = month;
    this.first = first;
  }

  private record Call(ZonedDateTime requested, String row) {}

  /** The log of some months, none of it before a day. */
  static String csv(List<YearMonth> months, LocalDate notBefore) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (YearMonth month : months) {
      LocalDate start = month.atDay(1);
      AirCalls calls = new AirCalls(month, start.isBefore(notBefore) ? notBefore : start);
      calls.ofMonth().stream()
          .sorted(Comparator.comparing(Call::requested))
          .forEach(call -> csv.append(call.row()));
    }
    return csv.toString();
  }

  private List<Call> ofMonth() {
    List<Call> calls = new ArrayList<>();
    // A few more in summer, when people go missing outdoors.
    int season = 100 + 6 * (3 - Math.abs(month.getMonthValue() - 7));
    CALLS_A_MONTH.forEach((force, usual) -> {
      int many = usual * season / 100 + random.nextInt(5);
      for (int number = 0; number < many; number++) {
        calls.add(call(force, number));
      }
    });
    return calls;
  }

  private Call call(String force, int number) {
    int kind = number * 61 % 100;
    int priority = List.of(1, 2, 2, 1, 3, 2, 1, 2, 3, 4).get(number % 10);
    ZonedDateTime requested = moment();
    ZonedDateTime lifted = requested.plusSeconds(100L * priority + random.nextInt(300));
    ZonedDateTime scene = lifted.plusSeconds(300L + slower() + random.nextInt(1200));
    List<String> cells = new ArrayList<>();
    cells.add("%s-%s-%03d".formatted(force, month, number + 1));
    cells.add(force);
    cells.add(String.valueOf(priority));
    cells.add(TIME.format(requested));
    if (kind < 74) {
      int flown = 15 + random.nextInt(50);
      cells.add(TIME.format(lifted));
      cells.add(TIME.format(scene));
      cells.add(TIME.format(scene.plusMinutes(flown)));
      cells.add("");
      cells.add("");
      cells.add(List.of("none", "direct", "none", "assisted", "none").get(number % 5));
      cells.add(String.valueOf(flown + 8));
      cells.add(number % 9 == 0 ? "fixed" : "rotary");
      cells.add(kind < 3 ? other(force) : "");
    } else if (kind < 91) {
      boolean up = kind >= 85;
      cells.add(up ? TIME.format(lifted) : "");
      cells.add("");
      cells.add("");
      cells.add(TIME.format(up ? lifted.plusMinutes(4) : requested.plusMinutes(6)));
      cells.add(REASONS.get(number % REASONS.size()));
      cells.add("cancelled");
      cells.add(up ? String.valueOf(6 + random.nextInt(8)) : "");
      cells.add(up ? "rotary" : "");
      cells.add("");
    } else {
      boolean declined = kind < 98;
      cells.addAll(List.of("", "", "", "", declined ? "no-aircraft" : ""));
      cells.add(declined ? "declined" : "open");
      cells.addAll(List.of("", "", ""));
    }
    cells.add(NOTE);
    return new Call(requested, String.join(",", cells) + "\n");
  }

  private int slower() {
    return month.isBefore(SLOWER) ? 0 : SLOWER_BY;
  }

  private ZonedDateTime moment() {
    int days = month.lengthOfMonth() - first.getDayOfMonth() + 1;
    return first
        .plusDays(random.nextInt(days))
        .atStartOfDay(LONDON)
        .plusMinutes(random.nextInt(23 * 60))
        .plusSeconds(random.nextInt(60));
  }

  private String other(String force) {
    return FORCES.get(
        (FORCES.indexOf(force) + 1 + random.nextInt(FORCES.size() - 1)) % FORCES.size());
  }
}
