package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.List;

/**
 * Measures that a board reads together.
 *
 * @param code {@code drink-and-drugs}
 * @param title "Drink and drugs"
 * @param measures their codes, in order
 */
public record Theme(String code, String title, List<String> measures) {
  /** Copies the list. */
  public Theme {
    measures = List.copyOf(measures);
    require(Words.isSlug(code), "'" + code + "' is no code of a theme, such as drink-and-drugs.");
    require(!title.isBlank(), "the theme " + code + " has no title.");
    require(!measures.isEmpty(), "the theme " + code + " has no measures.");
    Words.refuseTwins(measures, "the theme " + code);
  }
}
