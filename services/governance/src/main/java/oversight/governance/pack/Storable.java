package oversight.governance.pack;

import oversight.service.error.InvalidFieldException;

/** Refuses the one character that no database text can hold. */
final class Storable {
  private Storable() {}

  /**
   * Lets a text pass.
   *
   * @throws InvalidFieldException where it holds the character of number 0
   */
  static void check(String field, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new InvalidFieldException(field, "The text holds a NUL character, which is no text.");
    }
  }
}
