package oversight.collaboration.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import oversight.collaboration.json.ReportJson;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/**
 * What reports say at a glance, kept by their hash: what was hashed never changes. It is kept for
 * the process, so who may see a report is decided before it is asked for here.
 */
@Component
class Glances {
  /** Some fifty kilobytes each. */
  private static final int KEPT = 64;

  private final Map<String, Glance> kept = new LinkedHashMap<>(KEPT, 1, true);

  /**
   * A report at a glance.
   *
   * @param content without what a glance does not need
   * @param sensitive whether the whole of it holds anything OFFICIAL-SENSITIVE
   */
  record Glance(ReportContent content, boolean sensitive) {}

  /** What a hash stands for, read where it is not known yet. */
  Glance of(String sha256, Supplier<Glance> read) {
    synchronized (kept) {
      Glance known = kept.get(sha256);
      if (known != null) {
        return known;
      }
    }
    Glance made = read.get();
    synchronized (kept) {
      kept.put(sha256, made);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return made;
  }

  /** Leaves out what a glance does not need. */
  static ReportContent shortened(ReportContent whole) {
    ReportContent.Builder content = whole.toBuilder();
    content
        .clearCommentary()
        .clearPassages()
        .clearReferences()
        .clearRecords()
        .clearExplanations()
        .clearChanges();
    for (ReportSection.Builder section : content.getSectionsBuilderList()) {
      section.getAnalysisBuilder().clearPoints().clearStepChanges();
      for (ReportRow.Builder row : section.getRowsBuilderList()) {
        boolean revised = row.getFiguresList().stream().anyMatch(Figure::getRevised);
        row.clearFigures();
        if (revised) {
          row.addFigures(Figure.newBuilder().setRevised(true));
        }
      }
    }
    return content.build();
  }

  /** Reads the bytes that were hashed. */
  static ReportContent read(PublishedReport report) {
    return ReportJson.read(report.canonicalJson(), ReportContent.newBuilder()).build();
  }
}
