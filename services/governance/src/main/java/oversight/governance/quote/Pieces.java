package oversight.governance.quote;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import oversight.service.error.InvalidFieldException;

/**
 * Takes words apart into references, typed numbers and the rest. No typed number is: a day, a
 * month's or financial year, a year after a word such as "in", a time of day, and what follows a
 * word that numbers things (section 22, version 2, Part 1).
 */
public final class Pieces {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  private static final Pattern TOKEN =
      Pattern.compile(
          // 1: a reference
          "(\\{\\{[^{}\\n]{1,200}\\}\\})"
              // 2: what has digits and is no number of anything
              + "|(\\b[0-9]{1,2}(?:st|nd|rd|th)?(?: (?:to|and) [0-9]{1,2})? "
              + MONTH
              + "(?: (?:19|20)[0-9]{2})?\\b|\\b"
              + MONTH
              + " (?:19|20)[0-9]{2}\\b"
              + "|\\b(?:19|20)[0-9]{2}(?:/[0-9]{2}(?:[0-9]{2})?|-[0-9]{2}(?:-(?:[0-9]{2}|Q[1-4]))?)\\b"
              + "|\\b(?i:in|of|since|from|until|by|during|before|after|year|and|to)"
              + " (?:19|20)[0-9]{2}"
              + "(?:/[0-9]{2}(?:[0-9]{2})?|-[0-9]{2}(?:-(?:[0-9]{2}|Q[1-4]))?)?\\b|\\b[0-2]?[0-9]:[0-5][0-9]\\b"
              + "|\\b(?i:sections?|versions?|parts?|paragraphs?|pages?|tables?|figures?|items?|phases?|tiers?|schedules?|articles?|annex|appendix|grade|band)"
              + " [0-9]+(?:\\.[0-9]+)*[A-Za-z]?\\b"
              + "|[0-9]*[A-Za-z][A-Za-z0-9]*(?:[./-][A-Za-z0-9]+)*[0-9][A-Za-z0-9.]*\\b"
              + "|\\b[0-9]+(?:st|nd|rd|th|[A-Z]{1,2})\\b)"
              // 3: a number
              + "|([£+−-]?£?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?"
              + "(?: ?(?:million|billion|thousand)\\b|[mk]\\b)?%?)");

  private static final Pattern REFERENCE =
      Pattern.compile("\\{\\{[A-Za-z0-9._-]+(?:\\|[a-z0-9-]+)?\\}\\}");
  private static final int NUMBER = 3;

  private Pieces() {}

  /** The pieces of a text, in order; together they are the text. */
  public static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    int from = 0;
    while (token.find()) {
      Piece piece = piece(token);
      if (!(piece instanceof Piece.Plain)) {
        plain(pieces, text.substring(from, token.start()));
        pieces.add(piece);
        from = token.end();
      }
    }
    plain(pieces, text.substring(from));
    return pieces;
  }

  private static Piece piece(Matcher token) {
    if (token.group(1) != null) {
      return new Piece.Reference(token.group(1));
    }
    return token.group(NUMBER) == null
        ? new Piece.Plain(token.group())
        : new Piece.Typed(token.group(NUMBER));
  }

  private static void plain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Plain(text));
    }
  }

  /**
   * Refuses references that are not written as such.
   *
   * @throws InvalidFieldException naming the reference
   */
  public static void check(String field, String text) {
    for (Piece piece : of(text)) {
      if (piece instanceof Piece.Reference reference
          && !REFERENCE.matcher(reference.text()).matches()) {
        throw new InvalidFieldException(
            field,
            "'%s' is not written as a reference. Write a measure and, where one is meant, a force:"
                    .formatted(reference.text())
                + " {{CM03.tests|west-mercia}}. A pack refers to figures of its own quarter"
                + " alone.");
      }
    }
  }
}
