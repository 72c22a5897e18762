package oversight.npas;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up call log with the odd cases of real ones (cancelled before and after lift, declined,
 * open, diverted, across midnight and across changes of the clock), and every figure counted from
 * it by hand.
 */
final class Calls {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
  private static final List<String> FORCES =
      List.of("E23000014", "E23000015", "E23000016", "E23000017");

  record Call(
      String id,
      String force,
      int priority,
      ZonedDateTime requested,
      @Nullable ZonedDateTime lifted,
      @Nullable ZonedDateTime onScene,
      @Nullable ZonedDateTime cleared,
      @Nullable ZonedDateTime cancelled,
      String reason,
      String outcome,
      @Nullable Integer minutes,
      String aircraft,
      String reached) {

    String attendedFor() {
      return reached.isEmpty() ? force : reached;
    }

    String month() {
      return requested.toLocalDate().toString().substring(0, 7);
    }

    long secondsToScene() {
      return onScene == null ? 0 : Duration.between(requested, onScene).toSeconds();
    }
  }

  private final List<Call> calls = new ArrayList<>();

  private Calls(List<Call> calls) {
    this.calls.addAll(calls);
  }

  /** So many calls spread evenly over some days. */
  Calls(long seed, LocalDate first, LocalDate last, int many) {
    Random random = new Random(seed);
    long seconds =
        Duration.between(first.atStartOfDay(LONDON), last.plusDays(1).atStartOfDay(LONDON))
            .toSeconds();
    for (int number = 0; number < many; number++) {
      ZonedDateTime requested =
          first.atStartOfDay(LONDON).plusSeconds((long) (random.nextDouble() * seconds));
      calls.add(call("C" + seed + "-" + number, requested, random));
    }
  }

  /**
   * Around every midnight: in the last second of a day, at midnight, and half an hour before and
   * after each change of the clock; so at the ends of months, quarters and years too.
   */
  static Calls atEdges(long seed, LocalDate first, LocalDate last) {
    Random random = new Random(seed);
    List<Call> calls = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      ZonedDateTime midnight = day.atStartOfDay(LONDON);
      ZonedDateTime next = day.plusDays(1).atStartOfDay(LONDON);
      List<ZonedDateTime> moments = new ArrayList<>(List.of(midnight, next.minusSeconds(1)));
      ZoneOffsetTransition change = LONDON.getRules().nextTransition(midnight.toInstant());
      if (change.getInstant().isBefore(next.toInstant())) {
        for (int minutes : new int[] {-30, 0, 30}) {
          moments.add(change.getInstant().atZone(LONDON).plusMinutes(minutes));
        }
      }
      for (ZonedDateTime moment : moments) {
        calls.add(call("E" + seed + "-" + calls.size(), moment, random));
      }
    }
    return new Calls(calls);
  }

  private static Call call(String id, ZonedDateTime requested, Random random) {
    String force = FORCES.get(random.nextInt(FORCES.size()));
    int priority = 1 + random.nextInt(4);
    int kind = random.nextInt(100);
    ZonedDateTime lifted = requested.plusSeconds(60 + random.nextInt(900));
    ZonedDateTime scene = lifted.plusSeconds(120 + random.nextInt(2400));
    String aircraft = random.nextInt(5) == 0 ? "fixed" : "rotary";
    if (kind < 70) {
      String reached = kind < 5 ? FORCES.get(random.nextInt(FORCES.size())) : "";
      String outcome = List.of("direct", "assisted", "none").get(random.nextInt(3));
      return new Call(
          id,
          force,
          priority,
          requested,
          lifted,
          scene,
          scene.plusMinutes(40),
          null,
          "",
          outcome,
          random.nextInt(90),
          aircraft,
          reached);
    }
    if (kind < 80) {
      return new Call(
          id,
          force,
          priority,
          requested,
          null,
          null,
          null,
          requested.plusMinutes(3),
          "weather",
          "cancelled",
          null,
          "",
          "");
    }
    if (kind < 88) {
      return new Call(
          id,
          force,
          priority,
          requested,
          lifted,
          null,
          null,
          lifted.plusMinutes(2),
          "resolved-on-ground",
          "cancelled",
          random.nextInt(20),
          aircraft,
          "");
    }
    return kind < 96
        ? new Call(
            id,
            force,
            priority,
            requested,
            null,
            null,
            null,
            null,
            "no-aircraft",
            "declined",
            null,
            "",
            "")
        : new Call(
            id, force, priority, requested, null, null, null, null, "", "open", null, "", "");
  }

  /** The file. Moments carry their offset, so that the hour shown twice is plain. */
  String csv() {
    StringBuilder csv =
        new StringBuilder(
            "call,force,priority,requested,lifted,on-scene,cleared,cancelled,reason,outcome,"
                + "minutes,aircraft,reached\n");
    for (Call call : calls) {
      csv.append(
          String.join(
              ",",
              call.id(),
              call.force(),
              String.valueOf(call.priority()),
              text(call.requested()),
              text(call.lifted()),
              text(call.onScene()),
              text(call.cleared()),
              text(call.cancelled()),
              call.reason(),
              call.outcome(),
              call.minutes() == null ? "" : String.valueOf(call.minutes()),
              call.aircraft(),
              call.reached()));
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String text(@Nullable ZonedDateTime time) {
    return time == null ? "" : WITH_OFFSET.format(time);
  }

  List<Call> all() {
    return List.copyOf(calls);
  }

  /** Those that were requested on one of these days. */
  Calls between(LocalDate first, LocalDate last) {
    return new Calls(
        calls.stream()
            .filter(call ->
                !call.requested().toLocalDate().isBefore(first)
                    && !call.requested().toLocalDate().isAfter(last))
            .toList());
  }

  /** These and others. */
  Calls and(Calls others) {
    Calls both = new Calls(calls);
    both.calls.addAll(others.calls);
    return both;
  }

  int size() {
    return calls.size();
  }

  /** Every figure above zero, by "measure force period breakdown". */
  Map<String, Long> figures() {
    Map<String, Long> figures = new TreeMap<>();
    for (Call call : calls) {
      asked(call, figures);
      flown(call, figures);
    }
    figures.values().removeIf(Predicate.isEqual(0L));
    return figures;
  }

  private static void asked(Call call, Map<String, Long> figures) {
    String where = call.force() + " " + call.month();
    add(figures, "NP01 " + where, 1);
    add(figures, "NP01 " + where + " priority=" + call.priority(), 1);
    switch (call.outcome()) {
      case "declined" -> add(figures, "NP01.declined " + where, 1);
      case "open" -> add(figures, "NP01.open " + where, 1);
      case "cancelled" -> {
        add(figures, "NP03 " + where, 1);
        add(figures, "NP03 " + where + " reason=" + call.reason(), 1);
        add(
            figures,
            "NP03 " + where + " stage=" + (call.lifted() == null ? "before-lift" : "en-route"),
            1);
      }
      default -> {
        if (!call.attendedFor().equals(call.force())) {
          add(figures, "NP01.diverted-away " + where, 1);
        }
      }
    }
  }

  private static void flown(Call call, Map<String, Long> figures) {
    String where = call.attendedFor() + " " + call.month();
    Integer minutes = call.minutes();
    if (minutes != null) {
      add(figures, "NP05 " + where, minutes);
      add(figures, "NP05 " + where + " aircraft=" + call.aircraft(), minutes);
    }
    if (call.onScene() == null) {
      return;
    }
    if (!call.attendedFor().equals(call.force())) {
      add(figures, "NP01.diverted-here " + where, 1);
    }
    add(figures, "NP02 " + where, 1);
    add(figures, "NP02 " + where + " priority=" + call.priority(), 1);
    add(figures, "NP12.attended " + where, 1);
    if (!call.outcome().equals("none")) {
      add(figures, "NP12.positive " + where, 1);
      add(figures, "NP12.positive " + where + " outcome=" + call.outcome(), 1);
    }
    if (call.priority() <= 2) {
      String by = " priority=" + call.priority();
      add(figures, "NP06.attended " + where, 1);
      add(figures, "NP06.attended " + where + by, 1);
      add(figures, "NP06.total-seconds " + where, call.secondsToScene());
      add(figures, "NP06.total-seconds " + where + by, call.secondsToScene());
    }
  }

  private static void add(Map<String, Long> figures, String what, long much) {
    figures.merge(what, much, Long::sum);
  }
}
