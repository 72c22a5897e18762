package oversight.papers.model;

/** A line of the summary at the head of a paper, such as "Purpose: to note". */
public record Fact(String name, String value) {
  public Fact {
    name = Wording.required(name, "A fact's name");
    value = Wording.clean(value);
  }
}
