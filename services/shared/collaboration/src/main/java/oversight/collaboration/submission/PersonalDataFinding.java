package oversight.collaboration.submission;

import oversight.service.personal.PersonalDataKind;

/** Refuses a cell that looks as if it held personal data. */
public final class PersonalDataFinding {
  private PersonalDataFinding() {}

  /**
   * It says of which kind, and never repeats it.
   *
   * @param what the cell, in a word: "note"
   */
  public static Finding of(int row, String column, String what, PersonalDataKind kind) {
    return Finding.error(
        row,
        column,
        "PERSONAL_DATA",
        "The " + what + " looks as if it holds " + kind.words() + ". Personal data is kept out.",
        "Take it out and say it in general words.");
  }
}
