package oversight.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The made-up log of organised crime groups before the first quarter that is published. The groups
 * that this quarter's file brings forward are those that were on the map by then: two in three of
 * them are brought forward when the logs begin, the others are mapped in between; and some that
 * were on the map then are archived in between.
 */
final class CrimeGroupsBefore {
  private static final String FIRST_PUBLISHED = "illustrative/rocu-groups-2011-12-Q2.csv";
  private static final String BROUGHT_FORWARD = ",brought-forward,";
  private static final int QUARTERS = 6;
  private static final int ARCHIVED_A_QUARTER = 5;
  private static final List<String> FORCES =
      List.of("west-midlands", "staffordshire", "west-midlands", "west-mercia", "warwickshire");
  private static final List<String> THREATS = List.of("drugs", "fraud", "acquisitive-crime");
  private static final List<String> REASONS =
      List.of("disrupted", "dismantled", "no-longer-active");

  private record Event(String group, String what, LocalDate day, String about, String reason) {}

  private CrimeGroupsBefore() {}

  /** The log of the first published quarter without what the quarters before it say. */
  static String withoutBroughtForward(String csv) {
    StringBuilder kept = new StringBuilder();
    csv.lines()
        .filter(line -> !line.contains(BROUGHT_FORWARD))
        .forEach(line -> kept.append(line).append('\n'));
    return kept.toString();
  }

  /**
   * The log of a quarter.
   *
   * @param start its first month
   * @param number which quarter it is, from 0
   */
  static String csv(YearMonth start, int number) {
    List<Event> events = new ArrayList<>();
    List<String> known =
        Resources.read(FIRST_PUBLISHED)
            .lines()
            .filter(line -> line.contains(BROUGHT_FORWARD))
            .toList();
    for (int index = 0; index < known.size(); index++) {
      String[] cells = known.get(index).split(",", -1);
      String about = cells[4] + "," + cells[5];
      boolean early = index % 3 > 0;
      if (early && number == 0) {
        events.add(new Event(cells[1], "brought-forward", start.atDay(1), about, ""));
      } else if (!early && index / 3 % QUARTERS == number) {
        events.add(new Event(cells[1], "mapped", day(start, index), about, ""));
      }
    }
    for (int index = 0; index < QUARTERS * ARCHIVED_A_QUARTER; index++) {
      String group = "OCG-%d".formatted(9001 + index);
      String about = FORCES.get(index % FORCES.size()) + "," + THREATS.get(index % THREATS.size());
      if (number == 0) {
        events.add(new Event(group, "brought-forward", start.atDay(1), about, ""));
      }
      if (index / ARCHIVED_A_QUARTER == number) {
        String reason = REASONS.get(index % REASONS.size());
        events.add(new Event(group, "archived", day(start, index * 7), about, reason));
      }
    }
    StringBuilder csv = new StringBuilder("entry,ocg,event,date,force,threat,reason,note\n");
    int written = 0;
    for (Event event : events.stream().sorted(Comparator.comparing(Event::day)).toList()) {
      csv.append(
          "E-%s-%03d,%s,%s,%s,%s,%s,%s\n"
              .formatted(
                  start,
                  ++written,
                  event.group(),
                  event.what(),
                  event.day(),
                  event.about(),
                  event.reason(),
                  AirCalls.NOTE));
    }
    return csv.toString();
  }

  private static LocalDate day(YearMonth start, int index) {
    return start.plusMonths(index % 3).atDay(2 + index % 26);
  }
}
