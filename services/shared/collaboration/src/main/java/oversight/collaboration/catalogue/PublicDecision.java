package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.time.LocalDate;

/**
 * The recorded decision by which an OFFICIAL-SENSITIVE measure is public as a regional total.
 *
 * @param date when it was taken
 * @param text who decided what, and where it is recorded
 */
public record PublicDecision(LocalDate date, String text) {

  public PublicDecision {
    require(!text.isBlank(), "a decision to publish says who decided what.");
  }
}
