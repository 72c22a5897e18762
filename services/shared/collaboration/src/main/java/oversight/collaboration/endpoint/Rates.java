package oversight.collaboration.endpoint;

import oversight.collaboration.analysis.Subject;
import oversight.returns.v1.Per;
import oversight.service.error.InvalidFieldException;

/** Reads for how many of whom a count is asked. */
final class Rates {
  private Rates() {}

  /**
   * Refuses to make a rate of a rate.
   *
   * @throws InvalidFieldException where the subject is one already
   */
  static void requireCount(Subject subject, Per per) {
    if (per != Per.PER_UNSPECIFIED && subject.ratio() != null) {
      throw new InvalidFieldException(
          "per",
          subject.code()
              + " is a rate already. Ask for one of its parts, such as "
              + subject.parts().getFirst()
              + ".");
    }
  }
}
