package oversight.papers.model;

import java.util.List;

/** A section with the numbers of its blocks. */
public record PlacedSection(String heading, String anchor, List<Placed> blocks) {
  public PlacedSection {
    blocks = List.copyOf(blocks);
  }
}
