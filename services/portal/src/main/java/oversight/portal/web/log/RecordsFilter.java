package oversight.portal.web.log;

import java.util.ArrayList;
import java.util.List;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.portal.web.page.Problem;
import oversight.region.Region;
import oversight.returns.v1.ListLogRecordsRequest;

/**
 * Which records are to be shown.
 *
 * @param from the first quarter, or empty
 * @param to the last quarter, or empty
 * @param force a force's slug, or empty
 * @param problems what is wrong with them
 */
record RecordsFilter(String from, String to, String force, List<Problem> problems) {
  RecordsFilter {
    problems = List.copyOf(problems);
  }

  /** What an address says; a force that there is not is none. */
  static RecordsFilter of(Region region, String from, String to, String force) {
    String known = region.force(force).map(found -> found.slug()).orElse("");
    List<Problem> problems = new ArrayList<>();
    try {
      Period first = from.isEmpty() ? null : Periods.parse(from);
      Period last = to.isEmpty() ? null : Periods.parse(to);
      if (first != null && last != null && first.start().isAfter(last.end())) {
        problems.add(new Problem("The first quarter must not be after the last", "#from"));
      }
    } catch (InvalidPeriodException none) {
      problems.add(new Problem("Choose quarters from the lists", "#from"));
    }
    return new RecordsFilter(from, to, known, problems);
  }

  ListLogRecordsRequest.Builder request(String log) {
    return ListLogRecordsRequest.newBuilder().setLog(log).setFrom(from).setTo(to).setForce(force);
  }

  /** As an address carries it. */
  String query() {
    return "?from=%s&to=%s&force=%s".formatted(from, to, force);
  }
}
