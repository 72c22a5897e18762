package oversight.collaboration.reference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.Periods;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.Subject;
import oversight.collaboration.catalogue.Catalogue;
import oversight.region.Force;
import oversight.returns.v1.ComparisonKind;

/**
 * Understands {@code CM03.failures|west-mercia|2015-12}: a measure or part, then in any order a
 * force or {@code region}, a period and a comparison.
 */
final class ReferenceReader {
  private static final Pattern NAME = Pattern.compile("([^\\[\\]]+?)\\s*(?:\\[([^\\[\\]]+)\\])?");
  private static final Pattern PERIOD =
      Pattern.compile("(?i)(?:[a-z]{1,3}[0-9]{0,2}-)?[0-9]{4}.*|q[1-4]\\b.*");
  private static final Set<PeriodKind> KINDS =
      EnumSet.of(
          PeriodKind.MONTH,
          PeriodKind.FINANCIAL_QUARTER,
          PeriodKind.FINANCIAL_YEAR,
          PeriodKind.CALENDAR_YEAR);

  /** How each comparison is written. */
  static final Map<String, ComparisonKind> COMPARISONS =
      Map.of(
          "previous", ComparisonKind.PREVIOUS_QUARTER,
          "last-year", ComparisonKind.SAME_QUARTER_LAST_YEAR,
          "year-to-date", ComparisonKind.YEAR_TO_DATE,
          "rolling-12-months", ComparisonKind.ROLLING_TWELVE_MONTHS);

  private static final String UNKNOWN = "REFERENCE_UNKNOWN";
  private static final String AMBIGUOUS = "REFERENCE_AMBIGUOUS";
  private static final String EXAMPLE = "{{CM03.failures|west-mercia|2015-12}}";

  private final OwnCollaboration own;
  private final Catalogue catalogue;
  private final FinancialQuarter quarter;

  /** Reads references for a report; the catalogue holds what the caller may know of. */
  ReferenceReader(OwnCollaboration own, Catalogue catalogue, FinancialQuarter quarter) {
    this.own = own;
    this.catalogue = catalogue;
    this.quarter = quarter;
  }

  Reference read(String body) throws ReferenceException {
    List<String> words = Arrays.stream(body.split("\\|", -1)).map(String::strip).toList();
    Matcher name = NAME.matcher(words.getFirst());
    if (!name.matches()) {
      throw new ReferenceException(
          "REFERENCE_BROKEN",
          "'" + body + "' is no reference to a figure.",
          "Write the code of a measure first, as in " + EXAMPLE + ".");
    }
    Subject subject = subject(name.group(1));
    String breakdown = breakdown(subject, name.group(2));
    @Nullable Force force = null;
    boolean region = false;
    @Nullable Period period = null;
    @Nullable ComparisonKind comparison = null;
    for (String word : words.subList(1, words.size())) {
      Optional<Force> named = force(word);
      if (named.isPresent() || word.equalsIgnoreCase("region")) {
        refuseTwo(force != null || region, "names two forces, or a force and the region", body);
        region = named.isEmpty();
        force = named.orElse(null);
      } else if (COMPARISONS.containsKey(word)) {
        refuseTwo(comparison != null, "asks for two comparisons", body);
        comparison = COMPARISONS.get(word);
      } else if (PERIOD.matcher(word).matches()) {
        refuseTwo(period != null, "names two periods", body);
        period = period(word);
      } else {
        throw new ReferenceException(
            UNKNOWN,
            "'" + word + "' is no force of the " + own.region().name() + ", period or comparison.",
            "Forces are "
                + String.join(", ", own.region().forces().stream().map(Force::slug).toList())
                + ", or write region; periods are written 2015-12, 2015-16-Q3 or 2015-16;"
                + " comparisons are previous, last-year, year-to-date and rolling-12-months.");
      }
    }
    return whole(subject, breakdown, force, period == null ? quarter : period, comparison);
  }

  private static Reference whole(
      Subject subject,
      String breakdown,
      @Nullable Force force,
      Period period,
      @Nullable ComparisonKind comparison)
      throws ReferenceException {
    if (comparison != null && period.kind() != PeriodKind.FINANCIAL_QUARTER) {
      throw new ReferenceException(
          UNKNOWN,
          "Comparisons are of a quarter, and " + period.label() + " is none.",
          "Leave the period out, or name a quarter, as in {{CM03|last-year}}.");
    }
    if (comparison != null && !breakdown.isEmpty()) {
      throw new ReferenceException(
          UNKNOWN, "A breakdown has no comparisons.", "Refer to its figure, or to the whole.");
    }
    return new Reference(
        subject,
        breakdown,
        Optional.ofNullable(force),
        period,
        comparison == null ? ComparisonKind.COMPARISON_KIND_UNSPECIFIED : comparison);
  }

  private Subject subject(String code) throws ReferenceException {
    return Subject.find(catalogue, code)
        .orElseThrow(() ->
            new ReferenceException(
                UNKNOWN,
                "'"
                    + code
                    + "' is no measure of "
                    + own.collaboration().shortName()
                    + " with a figure of its own, and no part of one.",
                "Take it from the list of references beside the text."));
  }

  private static String breakdown(Subject subject, @Nullable String text)
      throws ReferenceException {
    if (text == null) {
      return "";
    }
    if (subject.part() == null) {
      throw new ReferenceException(
          UNKNOWN,
          subject.code() + " is a rate, and rates are not broken down.",
          "Refer to its parts: " + String.join(", ", subject.parts()) + ".");
    }
    for (String pair : text.split(";", -1)) {
      int equals = pair.indexOf('=');
      boolean known =
          equals > 0
              && subject
                  .measure()
                  .breakdown(pair.substring(0, equals))
                  .filter(by -> by.appliesTo(subject.code()))
                  .filter(by -> by.takes(pair.substring(equals + 1)))
                  .isPresent();
      if (!known) {
        throw new ReferenceException(
            UNKNOWN,
            subject.code() + " is not broken down by '" + pair + "'.",
            "Write it as in the upload: key=value, as in CM02[type=speeding].");
      }
    }
    return text;
  }

  /** By slug, ONS code or name, however it is spaced. */
  private Optional<Force> force(String word) {
    String plain = plain(word);
    return own.region().forces().stream()
        .filter(force ->
            force.code().equalsIgnoreCase(word)
                || plain(force.slug()).equals(plain)
                || plain(force.name()).equals(plain)
                || plain(force.shortName()).equals(plain))
        .findFirst();
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static Period period(String word) throws ReferenceException {
    try {
      Period period = Periods.parse(word);
      if (KINDS.contains(period.kind())) {
        return period;
      }
    } catch (InvalidPeriodException unclear) {
      throw new ReferenceException(AMBIGUOUS, unclear.problem(), unclear.remedy());
    }
    throw new ReferenceException(
        UNKNOWN,
        "'" + word + "' is no month, quarter or year.",
        "Write 2015-12, 2015-16-Q3 or 2015-16.");
  }

  private static void refuseTwo(boolean two, String does, String body) throws ReferenceException {
    if (two) {
      throw new ReferenceException(
          AMBIGUOUS, "'" + body + "' " + does + ".", "Write one reference for each figure.");
    }
  }
}
