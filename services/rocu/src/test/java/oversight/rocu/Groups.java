package oversight.rocu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;

/**
 * A made-up map of organised crime groups, kept day by day as a list of which group is on it, and
 * every figure counted from that list.
 */
final class Groups {
  private static final List<String> THREATS = List.of("drugs", "firearms", "fraud", "cyber");
  private static final List<String> REASONS = List.of("dismantled", "no-longer-active");

  private record Group(String reference, String force, String threat) {}

  private record Step(String entry, Group group, String event, LocalDate date, String reason) {}

  private final Map<String, List<Step>> steps = new TreeMap<>();
  private final List<String> quarters;

  /** A map over some quarters in a row, with groups that were on it before. */
  Groups(long seed, List<String> quarters, int before, int aQuarter) {
    this.quarters = List.copyOf(quarters);
    Random random = new Random(seed);
    List<Group> mapped = new ArrayList<>();
    List<Group> archived = new ArrayList<>();
    int number = 0;
    for (String quarter : quarters) {
      List<Step> all = new ArrayList<>();
      LocalDate day = start(quarter);
      if (quarter.equals(quarters.getFirst())) {
        for (int each = 0; each < before; each++) {
          Group group = group(seed + "-B" + each, random);
          mapped.add(group);
          all.add(new Step("E" + number++, group, "brought-forward", day, ""));
        }
      }
      for (int each = 0; each < aQuarter; each++) {
        LocalDate date = day.plusDays((long) each * 90 / aQuarter);
        int kind = random.nextInt(10);
        if (kind < 4 && !mapped.isEmpty()) {
          Group gone = mapped.remove(random.nextInt(mapped.size()));
          archived.add(gone);
          String reason = REASONS.get(random.nextInt(REASONS.size()));
          all.add(new Step("E" + number++, gone, "archived", date, reason));
        } else if (kind < 5 && !archived.isEmpty()) {
          Group back = archived.remove(random.nextInt(archived.size()));
          mapped.add(back);
          all.add(new Step("E" + number++, back, "mapped-again", date, ""));
        } else {
          Group group = group(seed + "-" + quarter + "-" + each, random);
          mapped.add(group);
          all.add(new Step("E" + number++, group, "mapped", date, ""));
        }
      }
      steps.put(quarter, all);
    }
  }

  private static LocalDate start(String quarter) {
    return ((FinancialQuarter) Periods.parse(quarter)).start();
  }

  private static Group group(String reference, Random random) {
    return new Group(
        "G" + reference,
        Disruptions.FORCES.get(random.nextInt(Disruptions.FORCES.size())),
        THREATS.get(random.nextInt(THREATS.size())));
  }

  /** So many more groups were mapped in a quarter than was known, and stayed. */
  void findMore(String quarter, int many) {
    Random random = new Random(many);
    for (int each = 0; each < many; each++) {
      of(quarter)
          .add(new Step("L" + each, group("late-" + each, random), "mapped", start(quarter), ""));
    }
  }

  private List<Step> of(String quarter) {
    return steps.getOrDefault(quarter, new ArrayList<>());
  }

  /** The file of a quarter. */
  String csv(String quarter) {
    StringBuilder csv = new StringBuilder("entry,ocg,event,date,force,threat,reason\n");
    for (Step step : of(quarter)) {
      csv.append(
          String.join(
              ",",
              step.entry(),
              step.group().reference(),
              step.event(),
              step.date().toString(),
              step.group().force(),
              step.group().threat(),
              step.reason()));
      csv.append('\n');
    }
    return csv.toString();
  }

  /** Every figure above zero of a quarter, from the groups on the map at its start and its end. */
  Map<String, Long> figures(String quarter) {
    Map<String, Group> onMap = new HashMap<>();
    for (Step step : of(quarters.getFirst())) {
      if (step.event().equals("brought-forward")) {
        onMap.put(step.group().reference(), step.group());
      }
    }
    Map<String, Long> figures = new TreeMap<>();
    for (String each : quarters) {
      boolean asked = each.equals(quarter);
      if (asked) {
        onMap.values().forEach(group -> count("RO03.opening", quarter, group, figures));
      }
      for (Step step : of(each)) {
        Group group = step.group();
        switch (step.event()) {
          case "archived" -> {
            onMap.remove(group.reference());
            if (asked) {
              count("RO04", quarter, group, figures);
              add("RO04", quarter, group, "reason=" + step.reason(), figures);
            }
          }
          case "brought-forward" -> onMap.put(group.reference(), group);
          default -> {
            onMap.put(group.reference(), group);
            if (asked) {
              count("RO03.new", quarter, group, figures);
            }
          }
        }
      }
      if (asked) {
        onMap.values().forEach(group -> count("RO03.closing", quarter, group, figures));
        return figures;
      }
    }
    return figures;
  }

  private static void count(
      String measure, String quarter, Group group, Map<String, Long> figures) {
    add(measure, quarter, group, "", figures);
    add(measure, quarter, group, "threat=" + group.threat(), figures);
  }

  private static void add(
      String measure, String quarter, Group group, String by, Map<String, Long> figures) {
    String where = String.join(" ", measure, group.force(), quarter, by).strip();
    figures.merge(where, 1L, Long::sum);
  }
}
