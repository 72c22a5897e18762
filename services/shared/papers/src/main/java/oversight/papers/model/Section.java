package oversight.papers.model;

import java.util.List;

/** A headed part of a paper. */
public record Section(String heading, List<Block> blocks) {
  public Section {
    heading = Wording.required(heading, "A section's heading");
    blocks = List.copyOf(blocks);
  }
}
