package oversight.collaboration.intake;

import java.util.ArrayList;
import java.util.List;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.Severity;

/** What is found in a file: all of it counted, the first ten thousand kept. */
final class Findings {
  /** More than anybody mends by hand; the count still tells the whole. */
  static final int MOST_KEPT = 10_000;

  private final List<Finding> kept = new ArrayList<>();
  private int errors;
  private int warnings;
  private int total;

  void add(Finding finding) {
    total++;
    if (finding.severity() == Severity.ERROR) {
      errors++;
    } else if (finding.severity() == Severity.WARNING) {
      warnings++;
    }
    if (kept.size() < MOST_KEPT) {
      kept.add(finding);
    }
  }

  List<Finding> kept() {
    return List.copyOf(kept);
  }

  int errors() {
    return errors;
  }

  int warnings() {
    return warnings;
  }

  int total() {
    return total;
  }
}
