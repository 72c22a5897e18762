package oversight.governance.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small words that every part of the paper needs. */
public final class Words {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final int SHORT_MONTH = 3;

  private Words() {}

  /** "31 December 2015". */
  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** The day in the region on which an instant fell. */
  static String date(Instant instant) {
    return date(instant.atZone(LONDON).toLocalDate());
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** "Oct 2015" of "October 2015". */
  static String shortMonth(String label) {
    int space = label.indexOf(' ');
    return space <= SHORT_MONTH ? label : label.substring(0, SHORT_MONTH) + label.substring(space);
  }

  /** The text with one full stop at its end. */
  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
        ? stripped
        : stripped + ".";
  }

  /** "the National Police Air Service and the Counter Terrorism Unit". */
  static String withArticles(List<String> names) {
    return list(names.stream().map(name -> "the " + name).toList());
  }

  /** The text with its first letter as at the beginning of a sentence. */
  static String capitalised(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
  }

  /** Points of one sentence: each ends with a semicolon, the last with a full stop. */
  static List<String> points(List<String> points) {
    List<String> punctuated = new ArrayList<>();
    for (int index = 0; index < points.size(); index++) {
      int left = points.size() - index - 1;
      punctuated.add(points.get(index) + (left == 0 ? "." : left == 1 ? "; and" : ";"));
    }
    return punctuated;
  }

  /** "1 report", "2 reports". */
  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
