package oversight.rocu;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A made-up disruption log with many joint operations, and every figure counted by hand. */
final class Disruptions {
  static final List<String> FORCES = List.of("E23000014", "E23000015", "E23000016", "E23000017");

  private static final List<String> LEVELS = List.of("major", "moderate", "minor");
  private static final List<String> PS = List.of("pursue", "prevent", "protect", "prepare");
  private static final List<String> THREATS =
      List.of("drugs", "firearms", "cyber", "fraud", "csea", "modern-slavery", "oic", "other");
  private static final List<String> LEADS = List.of("unit", "force", "joint");

  private record Disruption(
      String reference,
      LocalDate date,
      String level,
      String p,
      String threat,
      String lead,
      String leadForce,
      Set<String> forces) {}

  private final List<Disruption> disruptions = new ArrayList<>();

  /** So many disruptions spread over some days. */
  Disruptions(long seed, LocalDate first, LocalDate last, int many) {
    Random random = new Random(seed);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    for (int number = 0; number < many; number++) {
      String lead = any(LEADS, random);
      Set<String> forces = new LinkedHashSet<>();
      int taking = 1 + random.nextInt(FORCES.size());
      for (int each = 0; each < taking; each++) {
        forces.add(any(FORCES, random));
      }
      String leadForce = lead.equals("unit") ? "" : forces.iterator().next();
      disruptions.add(
          new Disruption(
              "D" + seed + "-" + number,
              first.plusDays(random.nextLong(days)),
              any(LEVELS, random),
              any(PS, random),
              any(THREATS, random),
              lead,
              leadForce,
              forces));
    }
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /** The file. */
  String csv() {
    StringBuilder csv =
        new StringBuilder("disruption,date,level,p,threat,lead,lead-force,forces,note\n");
    for (Disruption each : disruptions) {
      csv.append(
          String.join(
              ",",
              each.reference(),
              each.date().toString(),
              each.level(),
              each.p(),
              each.threat(),
              each.lead(),
              each.leadForce(),
              String.join(";", each.forces()),
              ""));
      csv.append('\n');
    }
    return csv.toString();
  }

  int size() {
    return disruptions.size();
  }

  /** How many of a level there are in all, each once. */
  long once(String level) {
    return disruptions.stream().filter(each -> each.level().equals(level)).count();
  }

  /** Every figure above zero, by "measure force period breakdown"; the region's force is "-". */
  Map<String, Long> figures() {
    Map<String, Long> figures = new TreeMap<>();
    for (Disruption each : disruptions) {
      List<String> counted = new ArrayList<>(each.forces());
      counted.add("-");
      for (String force : counted) {
        String where = "RO01 " + force + " " + each.date().toString().substring(0, 7) + " ";
        figures.merge(where.strip(), 1L, Long::sum);
        figures.merge(where + "level=" + each.level(), 1L, Long::sum);
        figures.merge(where + "p=" + each.p(), 1L, Long::sum);
        figures.merge(where + "threat=" + each.threat(), 1L, Long::sum);
        figures.merge(where + "lead=" + each.lead(), 1L, Long::sum);
      }
    }
    return figures;
  }
}
