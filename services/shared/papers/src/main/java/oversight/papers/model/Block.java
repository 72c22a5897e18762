package oversight.papers.model;

import org.jspecify.annotations.Nullable;

/** What a section is made of, in reading order. */
public sealed interface Block permits Paragraph, SubHeading, Inset, Table, ChartBlock {

  /** The name by which references find this block, if it has one. */
  default @Nullable String label() {
    return null;
  }
}
