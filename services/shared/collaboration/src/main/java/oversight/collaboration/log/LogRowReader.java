package oversight.collaboration.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.PersonalDataFinding;
import oversight.collaboration.submission.Shown;
import oversight.region.Force;
import oversight.region.Unit;
import oversight.service.personal.PersonalData;

/** Reads the rows of a log one by one, and says everything that is wrong with each at once. */
public final class LogRowReader {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,99}");
  private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,9}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}|\\d{1,3}(,\\d{3}){1,2}");
  private static final Pattern POUNDS =
      Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");
  private static final int LONGEST_TEXT = 2000;

  private final OwnCollaboration own;
  private final Log log;
  private final FinancialQuarter quarter;
  private final Instant now;
  private final PersonalData personal;
  private final Consumer<Finding> findings;
  private int dayFirst;
  private int twice;
  private int errors;

  /**
   * Reads for one file.
   *
   * @param own whose log it is
   * @param log which log
   * @param quarter the file's
   * @param now nothing later can have happened
   * @param personal keeps personal data out of what people write freely
   * @param findings gets all that is found
   */
  public LogRowReader(
      OwnCollaboration own,
      Log log,
      FinancialQuarter quarter,
      Instant now,
      PersonalData personal,
      Consumer<Finding> findings) {
    this.own = own;
    this.log = log;
    this.quarter = quarter;
    this.now = now;
    this.personal = personal;
    this.findings = findings;
  }

  /**
   * The row, or empty where it is refused.
   *
   * @param row its number in the file
   * @param cells the trimmed text by column name, empty for none
   */
  public Optional<LogRow> read(int row, UnaryOperator<String> cells) {
    int before = errors;
    @Nullable String[] written = new @Nullable String[log.columns().size()];
    Map<String, Object> seen = HashMap.newHashMap(written.length);
    Map<String, ClockTime> times = new HashMap<>();
    for (int at = 0; at < written.length; at++) {
      LogColumn column = log.columns().get(at);
      String cell = cells.apply(column.name());
      seen.put(column.identifier(), LogRule.empty());
      if (cell.isEmpty()) {
        if (column.required()) {
          refuse(row, column, "CELL_MISSING", column.title() + " is empty.", column.definition());
        }
      } else if (column.kind() == LogCellKind.TIME) {
        time(row, column, cell).ifPresent(time -> times.put(column.name(), time));
      } else {
        written[at] = plain(row, column, cell, seen);
      }
    }
    settle(row, times, written, seen);
    dated(row, seen);
    if (errors == before) {
      check(row, seen);
    }
    return errors == before
        ? Optional.of(new LogRow(row, Arrays.asList(written)))
        : Optional.empty();
  }

  /** What is to be said once of the whole file. */
  public void close() {
    if (dayFirst > 0) {
      findings.accept(
          Finding.info(
              0,
              "",
              "TIMES_READ_DAY_FIRST",
              "%,d times such as 31/12/2015 23:10 were read with the day first."
                  .formatted(dayFirst)));
    }
    if (twice > 0) {
      findings.accept(
          Finding.info(
              0,
              "",
              "TIMES_SHOWN_TWICE",
              "%,d times lie in the hour that clocks show twice when summer time ends; each was taken as summer time unless the row's times would then run backwards. Write them with an offset, such as 2015-10-25T01:30+01:00, to be exact."
                  .formatted(twice)));
    }
  }

  private @Nullable String plain(int row, LogColumn column, String cell, Map<String, Object> seen) {
    return switch (column.kind()) {
      case REFERENCE -> matched(row, column, cell, REFERENCE, "letters, digits and - / . _", seen);
      case WORDS -> {
        refusePersonal(row, column, cell.toUpperCase(Locale.ROOT).replace('-', ' '));
        yield matched(row, column, cell, WORDS, "lower-case words joined by hyphens", seen);
      }
      case CHOICE -> choice(row, column, cell, seen);
      case WHOLE -> whole(row, column, cell, seen);
      case POUNDS -> pounds(row, column, cell, seen);
      case DATE -> date(row, column, cell, seen);
      case FORCE -> force(row, column, cell, seen);
      case FORCES -> forces(row, column, cell, seen);
      case TEXT -> text(row, column, cell, seen);
      case TIME -> throw new IllegalStateException("Moments are read apart.");
    };
  }

  private @Nullable String matched(
      int row,
      LogColumn column,
      String cell,
      Pattern form,
      String inWords,
      Map<String, Object> seen) {
    if (!form.matcher(cell).matches()) {
      return refuse(
          row,
          column,
          "CELL_NOT_READ",
          "'" + Shown.of(cell) + "' cannot be a " + column.name() + ".",
          "Write " + inWords + ".");
    }
    seen.put(column.identifier(), cell);
    return cell;
  }

  private @Nullable String choice(
      int row, LogColumn column, String cell, Map<String, Object> seen) {
    String value = cell.toLowerCase(Locale.ROOT).replace(' ', '-');
    if (!column.values().contains(value)) {
      return refuse(
          row,
          column,
          "CHOICE_UNKNOWN",
          "'" + Shown.of(cell) + "' is no " + column.name() + ".",
          "Write one of: " + String.join(", ", column.values()) + ".");
    }
    seen.put(column.identifier(), value);
    return value;
  }

  private @Nullable String whole(int row, LogColumn column, String cell, Map<String, Object> seen) {
    if (!WHOLE.matcher(cell).matches()) {
      return refuse(
          row,
          column,
          "VALUE_NOT_A_NUMBER",
          "'" + Shown.of(cell) + "' is not a whole number.",
          "Write digits only, such as 45.");
    }
    String digits = cell.replace(",", "");
    seen.put(column.identifier(), Long.parseLong(digits));
    return digits;
  }

  private @Nullable String pounds(
      int row, LogColumn column, String cell, Map<String, Object> seen) {
    String amount = cell.startsWith("£") ? cell.substring(1).strip() : cell;
    if (!POUNDS.matcher(amount).matches()) {
      return refuse(
          row,
          column,
          "VALUE_NOT_A_NUMBER",
          "'" + Shown.of(cell) + "' is not an amount in pounds.",
          "Write it as 1250.50.");
    }
    BigDecimal value = new BigDecimal(amount.replace(",", ""));
    seen.put(column.identifier(), value.movePointRight(2).longValueExact());
    return value.toPlainString();
  }

  private @Nullable String date(int row, LogColumn column, String cell, Map<String, Object> seen) {
    try {
      LocalDate day = LocalDate.parse(cell);
      if (day.isAfter(LocalDate.ofInstant(now, ClockTime.ZONE))) {
        return refuse(
            row, column, "DATE_IN_FUTURE", cell + " has not come yet.", "Correct the date.");
      }
      seen.put(column.identifier(), day.toEpochDay());
      return day.toString();
    } catch (DateTimeParseException unclear) {
      return refuse(
          row,
          column,
          "DATE_UNCLEAR",
          "'" + Shown.of(cell) + "' is not a date.",
          "Write it as 2015-12-31.");
    }
  }

  private @Nullable String force(int row, LogColumn column, String cell, Map<String, Object> seen) {
    Optional<Force> force = own.region().force(cell);
    if (force.isEmpty()) {
      return refuse(row, column, "FORCE_UNKNOWN", noForce(cell), slugs());
    }
    seen.put(column.identifier(), force.get().code());
    return force.get().code();
  }

  private @Nullable String forces(
      int row, LogColumn column, String cell, Map<String, Object> seen) {
    Set<String> codes = new LinkedHashSet<>();
    for (String named : cell.split("[;,]", -1)) {
      Optional<Force> force = own.region().force(named.strip());
      if (force.isEmpty()) {
        return refuse(row, column, "FORCE_UNKNOWN", noForce(named.strip()), slugs());
      }
      codes.add(force.get().code());
    }
    List<String> ordered =
        own.region().forces().stream().map(Force::code).filter(codes::contains).toList();
    seen.put(column.identifier(), ordered);
    return "{" + String.join(",", ordered) + "}";
  }

  private @Nullable String text(int row, LogColumn column, String cell, Map<String, Object> seen) {
    if (cell.length() > LONGEST_TEXT || cell.indexOf('\0') >= 0) {
      return refuse(
          row,
          column,
          "TEXT_TOO_LONG",
          "The text is longer than " + LONGEST_TEXT + " characters, or holds one that is none.",
          "Shorten it.");
    }
    refusePersonal(row, column, cell);
    seen.put(column.identifier(), cell);
    return cell;
  }

  private void refusePersonal(int row, LogColumn column, String text) {
    personal
        .find(text)
        .ifPresent(kind -> {
          errors++;
          findings.accept(
              PersonalDataFinding.of(
                  row, column.name(), column.title().toLowerCase(Locale.UK), kind));
        });
  }

  private Optional<ClockTime> time(int row, LogColumn column, String cell) {
    Optional<ClockTime> time = ClockTime.parse(cell);
    if (time.isEmpty()) {
      refuse(
          row,
          column,
          "TIME_UNCLEAR",
          "'" + Shown.of(cell) + "' is not a day and time.",
          "Write it as 2015-12-31T23:10.");
    } else if (time.get().moments().isEmpty()) {
      refuse(
          row,
          column,
          "TIME_NOT_ON_THE_CLOCK",
          "No clock in the United Kingdom showed "
              + Shown.of(cell)
              + ": summer time had just begun.",
          "Correct the time, or write its offset, such as 2015-03-29T01:30+00:00.");
      return Optional.empty();
    }
    return time;
  }

  /** Decides which moment each time is, those in order first to last. */
  private void settle(
      int row, Map<String, ClockTime> times, @Nullable String[] written, Map<String, Object> seen) {
    @Nullable Instant last = null;
    @Nullable Instant begun = null;
    String lastName = "";
    for (int at = 0; at < log.columns().size(); at++) {
      LogColumn column = log.columns().get(at);
      ClockTime time = times.get(column.name());
      if (time == null) {
        continue;
      }
      boolean ordered = log.order().contains(column.name());
      Instant moment = time.moments().getFirst();
      if (time.moments().size() > 1) {
        twice++;
        // What is in no order, such as when something was cancelled, comes after the beginning.
        Instant before = ordered ? last : begun;
        if (before != null && moment.isBefore(before)) {
          moment = time.moments().getLast();
        }
      }
      if (time.dayFirst()) {
        dayFirst++;
      }
      if (moment.isAfter(now)) {
        refuse(
            row,
            column,
            "TIME_IN_FUTURE",
            column.title() + " has not come yet.",
            "Correct the time.");
      }
      if (ordered && last != null && moment.isBefore(last)) {
        refuse(
            row,
            column,
            "TIMES_OUT_OF_ORDER",
            column.title() + " is before " + lastName + ".",
            "Correct whichever of the two is wrong; past midnight the date changes too.");
      }
      if (ordered) {
        last = moment;
        lastName = column.name();
        begun = begun == null ? moment : begun;
      }
      seen.put(column.identifier(), moment.getEpochSecond());
      written[at] = OffsetDateTime.ofInstant(moment, ZoneOffset.UTC).toString();
    }
  }

  private void dated(int row, Map<String, Object> seen) {
    LogColumn column = log.column(log.dated()).orElseThrow();
    if (!(seen.get(column.identifier()) instanceof Long value)) {
      return;
    }
    LocalDate day =
        column.kind() == LogCellKind.DATE
            ? LocalDate.ofEpochDay(value)
            : LocalDate.ofInstant(Instant.ofEpochSecond(value), ClockTime.ZONE);
    if (day.isBefore(quarter.start()) || day.isAfter(quarter.end())) {
      refuse(
          row,
          column,
          "PERIOD_OUTSIDE_QUARTER",
          day + " is not in " + quarter.label() + ".",
          "Send it with its own quarter, or correct the date.");
    }
    for (LogColumn other : log.columns()) {
      for (String code : forcesNamed(other, seen)) {
        if (own.region().force(code).filter(force -> !isMember(force, day)).isPresent()) {
          refuse(
              row,
              other,
              "FORCE_NOT_MEMBER",
              own.nameOf(code) + " was no member of the " + memberOf() + " on " + day + ".",
              "Correct the force or the date, or take the row out.");
        }
      }
    }
  }

  private static List<String> forcesNamed(LogColumn column, Map<String, Object> seen) {
    Object cell = seen.get(column.identifier());
    return switch (column.kind()) {
      case FORCE -> cell instanceof String code ? List.of(code) : List.of();
      case FORCES ->
          cell instanceof List<?> codes ? codes.stream().map(String::valueOf).toList() : List.of();
      case REFERENCE, TIME, DATE, CHOICE, WHOLE, POUNDS, WORDS, TEXT -> List.of();
    };
  }

  private boolean isMember(Force force, LocalDate day) {
    return log.membersOf().isEmpty()
        ? own.collaboration().hasMember(force, day, day)
        : own.collaboration().hasMember(log.membersOf(), force, day, day);
  }

  private String memberOf() {
    return own.collaboration().units().stream()
        .filter(unit -> unit.slug().equals(log.membersOf()))
        .map(Unit::name)
        .findFirst()
        .orElse(own.collaboration().name());
  }

  private void check(int row, Map<String, Object> seen) {
    for (LogRule rule : log.rules()) {
      if (!rule.holds(seen)) {
        errors++;
        findings.accept(
            Finding.error(row, rule.column(), rule.code(), rule.message(), rule.remedy()));
      }
    }
  }

  private @Nullable String refuse(
      int row, LogColumn column, String code, String message, String remedy) {
    errors++;
    findings.accept(Finding.error(row, column.name(), code, message, remedy));
    return null;
  }

  private String noForce(String cell) {
    return "'" + Shown.of(cell) + "' is no force of the " + own.region().name() + ".";
  }

  private String slugs() {
    return "Use one of: "
        + own.region().forces().stream().map(Force::slug).collect(Collectors.joining(", "))
        + ".";
  }
}
