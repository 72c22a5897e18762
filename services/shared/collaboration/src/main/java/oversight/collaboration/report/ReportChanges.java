package oversight.collaboration.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** What a version of a report says otherwise than the one before, a line each. */
final class ReportChanges {
  private ReportChanges() {}

  static List<String> between(ReportContent before, ReportContent now) {
    List<String> changes = new ArrayList<>();
    Map<String, ReportRow> old = rows(before);
    Map<String, ReportRow> current = rows(now);
    current.forEach((name, row) -> {
      ReportRow was = old.get(name);
      if (was == null) {
        changes.add(name + ": new, " + row.getDisplay() + ".");
      } else if (!was.getValue().equals(row.getValue()) || was.getSymbol() != row.getSymbol()) {
        changes.add(name + ": " + was.getDisplay() + " became " + row.getDisplay() + ".");
      }
    });
    old.keySet().stream()
        .filter(name -> !current.containsKey(name))
        .forEach(name -> changes.add(name + ": no longer reported."));
    if (!before.getCommentary().equals(now.getCommentary())) {
      changes.add("The commentary was changed.");
    }
    if (!new HashSet<>(before.getMissingList()).equals(new HashSet<>(now.getMissingList()))) {
      changes.add(
          now.getMissingCount() == 0
              ? "No supplier is missing any more."
              : "Missing now: " + String.join(", ", now.getMissingList()) + ".");
    }
    return changes;
  }

  private static Map<String, ReportRow> rows(ReportContent content) {
    Map<String, ReportRow> rows = new LinkedHashMap<>();
    for (ReportSection section : content.getSectionsList()) {
      for (ReportRow row : section.getRowsList()) {
        rows.put(section.getTitle() + ", " + row.getTitle(), row);
      }
    }
    return rows;
  }
}
