package oversight.papers.model;

/** A heading within a section. */
public record SubHeading(String text) implements Block {
  public SubHeading {
    text = Wording.required(text, "A sub-heading");
  }
}
