package oversight.papers.model;

import java.util.List;

/** A remark set apart from the numbered text, such as that figures are illustrative. */
public record Inset(List<Run> runs) implements Block {
  public Inset {
    runs = List.copyOf(runs);
  }
}
