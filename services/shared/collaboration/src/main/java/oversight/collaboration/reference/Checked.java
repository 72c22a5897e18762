package oversight.collaboration.reference;

import java.util.List;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentaryFinding;
import oversight.returns.v1.FigureReference;

/**
 * A commentary with its figures.
 *
 * @param commentary with a link in place of each reference that could be resolved
 * @param references what stands in them, in order
 * @param findings what there is to mend or to look at, in order
 */
public record Checked(
    Commentary commentary, List<FigureReference> references, List<CommentaryFinding> findings) {
  /** Copies the lists. */
  public Checked {
    references = List.copyOf(references);
    findings = List.copyOf(findings);
  }

  /** What keeps it from being published. */
  public List<CommentaryFinding> blocking() {
    return findings.stream().filter(CommentaryFinding::getBlocks).toList();
  }
}
