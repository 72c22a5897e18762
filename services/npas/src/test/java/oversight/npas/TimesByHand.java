package oversight.npas;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import oversight.npas.v1.ResponseTime;
import oversight.npas.v1.TimeSpread;
import oversight.returns.v1.Frequency;

/** Response times worked out in plain Java from single calls, and as the service gives them. */
final class TimesByHand {
  private TimesByHand() {}

  /** "count total median ninetieth" by "period force priority lift|scene"; empty for all. */
  static Map<String, String> of(Calls calls, Frequency every) {
    Map<String, List<Long>> seconds = new TreeMap<>();
    for (Calls.Call call : calls.all()) {
      for (String period : either(period(call.requested().toLocalDate(), every))) {
        for (String force : either(call.attendedFor())) {
          for (String priority : either(String.valueOf(call.priority()))) {
            String key = period + "|" + force + "|" + priority;
            add(seconds, key + "|lift", call.requested(), call.lifted());
            add(seconds, key + "|scene", call.requested(), call.onScene());
          }
        }
      }
    }
    Map<String, String> found = new TreeMap<>();
    seconds.forEach((key, all) -> found.put(key, spread(all)));
    return found;
  }

  /** The same of an answer. */
  static Map<String, String> of(List<ResponseTime> lines) {
    Map<String, String> found = new TreeMap<>();
    for (ResponseTime line : lines) {
      String key = line.getPeriod() + "|" + line.getForce() + "|" + line.getPriority();
      put(found, key + "|lift", line.getToLift());
      put(found, key + "|scene", line.getToScene());
    }
    return found;
  }

  private static void put(Map<String, String> found, String key, TimeSpread spread) {
    if (spread.getCount() > 0) {
      found.put(
          key,
          spread.getCount()
              + " "
              + plain(new BigDecimal(spread.getTotalSeconds().getValue()))
              + " "
              + plain(new BigDecimal(spread.getMedian().getValue()))
              + " "
              + plain(new BigDecimal(spread.getNinetieth().getValue())));
    }
  }

  private static List<String> either(String one) {
    return one.isEmpty() ? List.of("") : List.of("", one);
  }

  private static void add(
      Map<String, List<Long>> seconds,
      String key,
      ZonedDateTime from,
      @Nullable ZonedDateTime until) {
    if (until != null) {
      seconds
          .computeIfAbsent(key, none -> new ArrayList<>())
          .add(Duration.between(from, until).toSeconds());
    }
  }

  private static String spread(List<Long> all) {
    List<Long> sorted = all.stream().sorted().toList();
    long total = sorted.stream().mapToLong(Long::longValue).sum();
    return sorted.size() + " " + total + " " + percentile(sorted, 5) + " " + percentile(sorted, 9);
  }

  /**
   * The value at so many tenths of the way from the first to the last, in proportion between two.
   */
  private static String percentile(List<Long> sorted, int tenths) {
    long way = (long) tenths * (sorted.size() - 1);
    long below = sorted.get((int) (way / 10));
    long above = sorted.get((int) Math.min(way / 10 + 1, sorted.size() - 1L));
    return plain(
        BigDecimal.valueOf(below)
            .add(BigDecimal.valueOf((above - below) * (way % 10)).movePointLeft(1)));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String period(LocalDate day, Frequency every) {
    int start = day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    String year = "%d-%02d".formatted(start, (start + 1) % 100);
    return switch (every) {
      case FREQUENCY_MONTH -> YearMonth.from(day).toString();
      case FREQUENCY_QUARTER -> year + "-Q" + ((day.getMonthValue() + 8) % 12 / 3 + 1);
      case FREQUENCY_YEAR -> year;
      default -> "";
    };
  }
}
