package oversight.service.personal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;

/**
 * Finds dates of birth: any date that is said to be one, and a person's name before or after a date
 * of before 2008. The returns are younger than that, so such a date beside a name is a birthday and
 * not a day on which something was counted.
 */
final class BirthDates {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String DAY_AND_MONTH =
      "(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-]"
          + "|[0-9]{1,2}(?:st|nd|rd|th)?[ -](?:of )?"
          + MONTH
          + "\\.?,?[ -]"
          + "|"
          + MONTH
          + " [0-9]{1,2}(?:st|nd|rd|th)?,? )";
  private static final String ANY =
      "(?i:" + DAY_AND_MONTH + "(?:[0-9]{4}|[0-9]{2})|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2})";
  private static final String EARLY =
      "(?i:"
          + DAY_AND_MONTH
          + "(?:19[0-9]{2}|200[0-7]|[2-9][0-9])"
          + "|(?:19[0-9]{2}|200[0-7])[/.-][0-9]{1,2}[/.-][0-9]{1,2})\\b";
  private static final String NAME =
      "([A-Z][a-z'-]+|[A-Z]{2,})(?: [A-Z]\\.?)?,? ([A-Z][A-Za-z'-]+)";

  private static final Pattern SAID =
      Pattern.compile(
          "(?i:\\b(?:d\\.?o\\.?b\\b\\.?|dates? of birth|birth ?date|birthday|born))"
              + "(?i:[^A-Za-z0-9]|\\b(?:on|is|was|the|in [a-z]+ on)\\b){0,12}"
              + ANY);
  private static final Pattern NAME_THEN_DATE =
      Pattern.compile("\\b" + NAME + "[ ,;:(\\[-]{1,4}" + EARLY);
  private static final Pattern DATE_THEN_NAME =
      Pattern.compile("\\b" + EARLY + "[ ,;:)\\]-]{1,4}" + NAME + "\\b");

  /** Words that begin or end what is named like a person and is none. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "operation",
          "op",
          "exercise",
          "project",
          "west",
          "mercia",
          "midlands",
          "north",
          "south",
          "east",
          "police",
          "force",
          "forces",
          "act",
          "order",
          "regulations",
          "board",
          "office",
          "home",
          "road",
          "street",
          "court",
          "crown",
          "high",
          "report",
          "from",
          "since",
          "until",
          "on",
          "to",
          "by",
          "of",
          "in",
          "the",
          "and",
          "before",
          "after",
          "between",
          "week",
          "day",
          "year",
          "quarter",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "christmas",
          "unit",
          "group",
          "agreement",
          "schedule",
          "section",
          "version",
          "published",
          "revised",
          "dated",
          "commencement",
          "county",
          "council",
          "city",
          "airport",
          "school",
          "parliament",
          "committee");

  private BirthDates() {}

  static boolean in(String text) {
    return SAID.matcher(text).find()
        || named(NAME_THEN_DATE.matcher(text))
        || named(DATE_THEN_NAME.matcher(text));
  }

  private static boolean named(Matcher matcher) {
    while (matcher.find()) {
      if (isName(matcher.group(1)) && isName(matcher.group(2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String word) {
    return !NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }
}
