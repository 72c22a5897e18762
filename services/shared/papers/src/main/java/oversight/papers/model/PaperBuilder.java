package oversight.papers.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a paper; sections end up in house order, whatever order they are given in. */
public final class PaperBuilder {
  private final String title;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private String marking = "OFFICIAL";
  private String board = "";
  private @Nullable LocalDate meeting;
  private String presenter = "";
  private Author author = new Author("", "Regional Policy Officer");
  private String version = "";
  private Instant issued = Instant.EPOCH;
  private @Nullable URI site;
  private boolean contents;

  PaperBuilder(String title) {
    this.title = title;
  }

  /** Sets the protective marking. */
  public PaperBuilder marking(String marking) {
    this.marking = marking;
    return this;
  }

  /** Sets the board and, where known, the day it meets. */
  public PaperBuilder board(String board, @Nullable LocalDate meeting) {
    this.board = board;
    this.meeting = meeting;
    return this;
  }

  /** Sets the role that presents the paper. */
  public PaperBuilder presenter(String presenter) {
    this.presenter = presenter;
    return this;
  }

  /** Sets who answers for the paper; the name may be empty. */
  public PaperBuilder author(String name, String post) {
    this.author = new Author(name, post);
    return this;
  }

  /** Adds a line to the summary at the head. */
  public PaperBuilder fact(String name, String value) {
    facts.add(new Fact(name, value));
    return this;
  }

  /** Sets the line that names version and hash, and when the version was made. */
  public PaperBuilder version(String version, Instant issued) {
    this.version = version;
    this.issued = issued;
    return this;
  }

  /** Sets the address against which links that start with "/" resolve outside the site. */
  public PaperBuilder site(URI site) {
    this.site = site;
    return this;
  }

  /** Puts a front page with a list of contents first. */
  public PaperBuilder contents() {
    this.contents = true;
    return this;
  }

  /** Adds a section. */
  public PaperBuilder section(String heading, Consumer<SectionBuilder> content) {
    var section = new SectionBuilder();
    content.accept(section);
    sections.add(new Section(heading, section.blocks()));
    return this;
  }

  /**
   * The paper.
   *
   * @throws UnknownReferenceException if a reference leads to nothing
   */
  public Paper build() {
    var ordered = sections.stream().sorted(HouseOrder.comparator()).toList();
    return new Paper(
        marking, board, meeting, title, presenter, author, facts, version, issued, site, contents,
        ordered);
  }
}
