package oversight.collaboration.reference;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The numbers that an author typed into a text: not those of dates, periods, years, times, codes,
 * roads, sections of Acts and numbered lists, nor what stands in a link's address. Every pattern is
 * matched in time that grows with the text's length only (RE2).
 */
public final class TypedNumbers {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final List<Pattern> NO_FIGURES =
      List.of(
          Pattern.compile("\\]\\([^)]*\\)"),
          Pattern.compile("https?://[^\\s)]*"),
          Pattern.compile("(?m)^[ \\t]*[0-9]{1,3}[.)][ \\t]"),
          Pattern.compile(
              "(?i)\\b[0-9]{1,2}(?:st|nd|rd|th)?(?:[ ]+(?:to|and|–|-)[ ]+[0-9]{1,2})?[ ]+"
                  + MONTH
                  + "\\b(?:[ ]+[0-9]{4})?"),
          Pattern.compile("(?i)\\b" + MONTH + "[ ]+[0-9]{4}\\b"),
          Pattern.compile("\\b[0-9]{4}-[0-9]{2}(?:-Q[1-4]|-FY|-[0-9]{2})?\\b"),
          Pattern.compile("(?i)\\bQ[1-4]\\b(?:[ ]+(?:of[ ]+)?[0-9]{4}(?:/[0-9]{2,4})?)?"),
          Pattern.compile("\\b[0-9]{4}/[0-9]{2,4}\\b"),
          Pattern.compile("\\b[0-9]{1,2}:[0-9]{2}\\b|\\b24/7\\b"),
          Pattern.compile(
              "(?i)\\b(?:section|sections|paragraph|paragraphs|version|article|part|schedule|rule"
                  + "|page|appendix|table|chart|item|annex|phase|tier|junction|operation|band|priority|number|no\\.?)["
                  + " ]+[0-9]+[A-Z]{0,2}\\b"),
          Pattern.compile("\\b[A-Za-z]+[0-9][A-Za-z0-9.()-]*"),
          Pattern.compile("\\b[0-9]+(?:st|nd|rd|th)\\b"));
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("£?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?%?");
  private static final BigDecimal SMALL = BigDecimal.TEN;

  private TypedNumbers() {}

  /**
   * One of them.
   *
   * @param text as typed: "17.6%"
   * @param value 17.6
   * @param start where it begins
   */
  public record Typed(String text, BigDecimal value, int start) {
    /** Whether it is a plain word for a few: "3 forces". */
    boolean isSmall() {
      return value.compareTo(SMALL) < 0 && text.chars().allMatch(Character::isDigit);
    }

    /** Whether a figure is the same, rounded as this one is. */
    boolean isRounded(BigDecimal figure) {
      return figure.abs().setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0;
    }

    /** Whether one of some figures is. */
    boolean isOneOf(Collection<BigDecimal> figures) {
      return figures.stream().anyMatch(this::isRounded);
    }
  }

  /** Every one in a text, in order. */
  public static List<Typed> in(String text) {
    StringBuilder rest = new StringBuilder(text);
    Braces.in(text).forEach(found -> blank(rest, found.start(), found.end()));
    for (Pattern pattern : NO_FIGURES) {
      Matcher matcher = pattern.matcher(rest.toString());
      while (matcher.find()) {
        blank(rest, matcher.start(), matcher.end());
      }
    }
    List<Typed> typed = new ArrayList<>();
    Matcher number = NUMBER.matcher(rest.toString());
    while (number.find()) {
      if (!YEAR.matcher(number.group()).matches()) {
        typed.add(
            new Typed(
                number.group(),
                new BigDecimal(number.group().replaceAll("[£,%]", "")),
                number.start()));
      }
    }
    return typed;
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (text.charAt(at) != '\n') {
        text.setCharAt(at, ' ');
      }
    }
  }
}
