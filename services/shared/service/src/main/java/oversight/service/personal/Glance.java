package oversight.service.personal;

import java.util.List;

/**
 * What one pass over a text tells of what it may hold, so that most texts are spared every pattern.
 * It may say that a pattern could match where it does not, and never the other way round. A run is
 * letters or digits of ASCII without anything between.
 */
final class Glance {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int PHONE_DIGITS = 8;
  private static final int INSURANCE_DIGITS = 6;
  private static final int DATE_DIGITS = 3;
  private static final int LONGEST_MARK_DIGITS = 4;
  private static final int LONGEST_BEFORE = 3;
  private static final int LONGEST_AFTER = 6;
  private static final int LETTERS_OF_A_MARK = 3;

  private final String text;
  private int digits;
  private boolean at;
  private boolean beyondAscii;
  private boolean separated;
  private boolean pairBeforeDigits;
  private boolean markLike;
  private int longestLetters;

  private Glance(String text) {
    this.text = text;
  }

  /** Looks at a text once. */
  static Glance at(String text) {
    Glance glance = new Glance(text);
    int lettersBefore = 0;
    int digitsBefore = 0;
    int from = 0;
    while (from < text.length()) {
      char first = text.charAt(from);
      int end = from + 1;
      if (isLetter(first)) {
        while (end < text.length() && isLetter(text.charAt(end))) {
          end++;
        }
        int length = end - from;
        glance.letters(length, digitsBefore);
        lettersBefore = length;
        digitsBefore = 0;
      } else if (isDigit(first)) {
        while (end < text.length() && isDigit(text.charAt(end))) {
          end++;
        }
        int length = end - from;
        glance.digits += length;
        glance.pairBeforeDigits |= lettersBefore == 2;
        glance.markLike |=
            length <= LONGEST_MARK_DIGITS && lettersBefore > 0 && lettersBefore <= LONGEST_BEFORE;
        lettersBefore = 0;
        digitsBefore = length;
      } else {
        glance.other(first);
        if (first != ' ' && first != '-') {
          lettersBefore = 0;
          digitsBefore = 0;
        }
      }
      from = end;
    }
    return glance;
  }

  private void letters(int length, int digitsBefore) {
    longestLetters = Math.max(longestLetters, length);
    markLike |= digitsBefore > 0 && digitsBefore <= LONGEST_MARK_DIGITS && length <= LONGEST_AFTER;
  }

  private void other(char character) {
    if (character >= 0x80) {
      beyondAscii = true;
      digits += Character.isLetter(character) ? 0 : 1;
    } else if (character == '@') {
      at = true;
    } else {
      separated |= character == '/' || character == '.' || character == '-';
    }
  }

  /** Every kind of personal data that is looked for has a digit, in whatever script, or an @. */
  boolean isHarmless() {
    return digits == 0 && !at;
  }

  /** Whether it has nothing beyond ASCII; only then the rest holds. */
  boolean isAscii() {
    return !beyondAscii;
  }

  boolean mayHoldAddress() {
    return at;
  }

  /** Six digits, and two letters by themselves before some of them. */
  boolean mayHoldInsuranceNumber() {
    return beyondAscii || (digits >= INSURANCE_DIGITS && pairBeforeDigits);
  }

  boolean mayHoldPhoneNumber() {
    return digits >= PHONE_DIGITS;
  }

  /** Three digits, and a separator of dates or the name of a month. */
  boolean mayHoldDate() {
    return beyondAscii || (digits >= DATE_DIGITS && (separated || namesMonth()));
  }

  /**
   * At most four digits beside a few letters, and three letters together: a mark has those, or the
   * word that says it is one.
   */
  boolean mayHoldMark() {
    return beyondAscii ? digits > 0 : markLike && longestLetters >= LETTERS_OF_A_MARK;
  }

  private boolean namesMonth() {
    for (int i = 0; i < text.length(); i++) {
      for (String month : MONTHS) {
        if (text.regionMatches(true, i, month, 0, month.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLetter(char character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
