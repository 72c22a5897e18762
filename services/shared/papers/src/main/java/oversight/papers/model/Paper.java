package oversight.papers.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board paper before any format is chosen. Two equal papers give the same bytes in every format.
 *
 * @param marking the protective marking, such as "OFFICIAL"; of a compilation its highest part's
 * @param board to whom it is presented
 * @param meeting the day of the meeting, if known
 * @param title without the word "Report"
 * @param presenter the role that presents it
 * @param author the name and post that stand at the end
 * @param facts the summary at the head
 * @param version the version and its hash in one line; may be empty
 * @param issued when this version was made: the only time that documents carry
 * @param site the address against which links that start with "/" resolve in documents that leave
 *     the site; without it such links are plain text there
 * @param contents whether a front page with a list of contents comes first
 * @param sections in house order
 */
public record Paper(
    String marking,
    String board,
    @Nullable LocalDate meeting,
    String title,
    String presenter,
    Author author,
    List<Fact> facts,
    String version,
    Instant issued,
    @Nullable URI site,
    boolean contents,
    List<Section> sections) {

  /**
   * @throws UnknownReferenceException if a reference's label stands nowhere in the paper
   * @throws IllegalArgumentException if two blocks have one label
   */
  public Paper {
    marking = Wording.required(marking, "A paper's marking");
    board = Wording.clean(board);
    title = Wording.required(title, "A paper's title");
    presenter = Wording.clean(presenter);
    version = Wording.clean(version);
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    Numbering.of(sections).check();
  }

  /** The paper's numbers and what its references read. */
  public Numbering numbering() {
    return Numbering.of(sections);
  }

  /** A builder for a paper with this title, marked OFFICIAL until told otherwise. */
  public static PaperBuilder of(String title) {
    return new PaperBuilder(title);
  }
}
