package oversight.papers.model;

/**
 * Who answers for a paper.
 *
 * @param name may be empty where the post says enough
 */
public record Author(String name, String post) {
  public Author {
    name = Wording.clean(name).strip();
    post = Wording.required(post, "An author's post");
  }
}
