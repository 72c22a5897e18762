package oversight.service.personal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;

/**
 * Finds vehicle registration marks: those of 2001 (AB12 CDE), 1983 (A123 BCD, and Q for vehicles of
 * unknown age) and 1963 (ABC 123D), Northern Ireland's (AIA 1234), and where the text says that it
 * speaks of one also the older, dateless ones (ABC 123, 1234 A). Capitals, or small letters written
 * as one word. What looks like one and is another thing in these returns is let pass: the code of a
 * measure before an abbreviation (CM07 RTC), a road (M6 KSI), a quarter (Q3 NPT), a priority (P1
 * AND), section 165A.
 */
final class RegistrationMarks {
  private static final String AREA = "[A-HJ-PR-Y][A-HJ-PR-Y]";
  // 02 to 29 for March, 51 to 79 for September: from 2001 to 2029.
  private static final String AGE = "(?:0[2-9]|[12][0-9]|5[1-9]|[67][0-9])";
  private static final String LETTERS = "[A-HJ-PR-Z]{3}";

  private static final Pattern SINCE_2001 =
      Pattern.compile("\\b(" + AREA + AGE + ")( ?)(" + LETTERS + ")\\b");
  private static final Pattern SINCE_2001_SMALL =
      Pattern.compile("\\b[a-hj-pr-y]{2}" + AGE + "[a-hj-pr-z]{3}\\b");
  private static final Pattern SINCE_1983 =
      Pattern.compile("\\b([A-HJ-NP-TV-Y])([0-9]{1,3})( ?)([A-HJ-PR-Y]" + "[A-HJ-PR-Z]{2})\\b");
  private static final Pattern SINCE_1963 =
      Pattern.compile("\\b([A-HJ-PR-Y]{3})( ?)([0-9]{1,3}[A-HJ-NPR-TV-Y])\\b");
  private static final Pattern NORTHERN_IRELAND =
      Pattern.compile("\\b[A-HJ-PR-Z](?:I[ABGJLWZ]|[A-HJ-PR-Y]Z) ?[0-9]{3,4}\\b");

  private static final String SAYS_SO =
      "\\b(?i:reg(?:istration)?|vrm|vrn|(?:number ?|licence )?plates?|index(?: mark)?)\\b"
          + "(?:[^A-Za-z0-9]|\\b(?i:no|number|mark|is|was|of)\\b){1,12}";
  private static final String VEHICLE =
      "\\b(?i:vehicle|car|van|lorry|hgv|motorcycle|motorbike|moped)\\b"
          + "(?:[^A-Za-z0-9]|\\b(?i:no|number|reg|is|was)\\b){1,12}";
  private static final Pattern SAID =
      Pattern.compile(
          SAYS_SO + "((?:[A-Z]{1,3} ?[0-9]{1,4}|[0-9]{1,4} ?[A-Z]{1,3})(?: ?[A-Z]{1,3})?)\\b");
  private static final Pattern VEHICLE_NAMED =
      Pattern.compile(
          VEHICLE
              + "((?:[A-Z]{2,3} ?[0-9]{3,4}|[0-9]{3,4} ?[A-Z]{2,3}|[A-Z][0-9]{1,3} [A-Z]{3}))\\b");
  private static final Pattern ROAD_OR_QUARTER = Pattern.compile("[ABM][0-9]{1,4}|Q[1-4]");

  /** Three capitals that are a word and no part of a mark. */
  private static final Set<String> WORDS =
      Set.of(
          "ALL", "AND", "ANY", "ARE", "BUT", "BY", "CAR", "DAY", "FOR", "FTE", "HAD", "HAS", "HER",
          "NCA", "NEW", "NOT", "NOW", "OCG", "OLD", "ONE", "OUR", "OUT", "PCC", "PER", "RGG", "ROW",
          "RPO", "RTC", "SEE", "THE", "TWO", "VAN", "WAS", "YET");

  private final Set<String> codes;

  RegistrationMarks(Set<String> codes) {
    this.codes = Set.copyOf(codes);
  }

  boolean in(String text) {
    return since2001(SINCE_2001.matcher(text))
        || SINCE_2001_SMALL.matcher(text).find()
        || since1983(SINCE_1983.matcher(text))
        || since1963(SINCE_1963.matcher(text))
        || NORTHERN_IRELAND.matcher(text).find()
        || VEHICLE_NAMED.matcher(text).find()
        || said(SAID.matcher(text));
  }

  private boolean since2001(Matcher mark) {
    while (mark.find()) {
      boolean apart = !mark.group(2).isEmpty();
      if (!apart || (!codes.contains(mark.group(1)) && !WORDS.contains(mark.group(3)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean since1983(Matcher mark) {
    while (mark.find()) {
      boolean apart = !mark.group(3).isEmpty();
      boolean another =
          "ABMJ".contains(mark.group(1))
              || mark.group(2).length() == 1
              || WORDS.contains(mark.group(4));
      if (!apart || !another) {
        return true;
      }
    }
    return false;
  }

  private static boolean since1963(Matcher mark) {
    while (mark.find()) {
      if (!mark.group(3).equals("165A") && !WORDS.contains(mark.group(1))) {
        return true;
      }
    }
    return false;
  }

  private boolean said(Matcher mark) {
    while (mark.find()) {
      String found = mark.group(1);
      if (!codes.contains(found) && !ROAD_OR_QUARTER.matcher(found).matches()) {
        return true;
      }
    }
    return false;
  }
}
