package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.Periods;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.rule.ReadRow;
import oversight.collaboration.rule.RowRules;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Shown;
import oversight.region.Force;
import oversight.returns.v1.Symbol;

/** Checks a row by itself, and says everything that is wrong with it at once. */
final class RowChecker {
  private static final int LONGEST_NOTE = 2000;
  private static final int MOST_PERIODS = 100;

  private final OwnCollaboration own;
  private final Catalogue catalogue;
  private final Supplier supplier;
  private final FinancialQuarter quarter;
  private final RowRules rules;
  private final PersonalDataWatch personal;
  private final Findings findings;
  private final Map<String, Period> periods = new HashMap<>();

  RowChecker(
      OwnCollaboration own,
      Catalogue catalogue,
      Supplier supplier,
      FinancialQuarter quarter,
      RowRules rules,
      PersonalDataWatch personal,
      Findings findings) {
    this.own = own;
    this.catalogue = catalogue;
    this.supplier = supplier;
    this.quarter = quarter;
    this.rules = rules;
    this.personal = personal;
    this.findings = findings;
  }

  /** The row as a figure; empty where it is refused. */
  Optional<FigureRow> check(RawRow raw) {
    int errorsBefore = findings.errors();
    Optional<CataloguePart> part = part(raw);
    Optional<Period> period = period(raw, part);
    Optional<String> force = force(raw);
    Optional<String> breakdown =
        part.flatMap(
            known -> BreakdownReader.read(raw.row(), raw.cell(Columns.BREAKDOWN), known, findings));
    breakdown.ifPresent(named -> personal.breakdown(raw.row(), named));
    String note = note(raw);
    String cell = raw.cell(Columns.VALUE);
    Optional<Symbol> symbol = ValueReader.symbol(cell);
    Optional<BigDecimal> value = symbol.isPresent() ? Optional.empty() : value(raw, cell, part);
    part.ifPresent(known ->
        rules.check(
            new ReadRow(
                raw.row(),
                known,
                force.orElse(null),
                period.orElse(null),
                breakdown.orElse(null),
                value.orElse(null),
                !note.isEmpty()),
            findings::add));
    if (findings.errors() > errorsBefore
        || part.isEmpty()
        || period.isEmpty()
        || force.isEmpty()
        || breakdown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FigureRow(
            raw.row(),
            part.get().part().code(),
            force.get(),
            breakdown.get(),
            period.get(),
            value.orElse(null),
            symbol.orElse(null),
            note,
            raw.sheet()));
  }

  private Optional<CataloguePart> part(RawRow raw) {
    String code = raw.cell(Columns.MEASURE);
    Optional<CataloguePart> part = catalogue.part(code);
    if (part.isEmpty()) {
      findings.add(unknownMeasure(raw.row(), code));
      return part;
    }
    return part;
  }

  private Finding unknownMeasure(int row, String code) {
    if (code.isEmpty()) {
      return Finding.error(
          row,
          Columns.MEASURE,
          "MEASURE_MISSING",
          "The row names no measure.",
          "Write the measure's code, such as " + anyCode() + ".");
    }
    List<String> parts =
        catalogue
            .measure(code)
            .map(measure -> measure.parts().stream().map(part -> part.code()).toList())
            .orElse(List.of());
    if (!parts.isEmpty()) {
      return Finding.error(
          row,
          Columns.MEASURE,
          "MEASURE_HAS_PARTS",
          code + " is formed from its parts and never uploaded itself.",
          "Send its parts, each in a row of its own: " + String.join(", ", parts) + ".");
    }
    if (catalogue.measure(code).isPresent()) {
      return Finding.error(
          row,
          Columns.MEASURE,
          "MEASURE_CALCULATED",
          code + " is calculated here and never uploaded.",
          "Take the row out.");
    }
    return Finding.error(
        row,
        Columns.MEASURE,
        "MEASURE_UNKNOWN",
        "'" + Shown.of(code) + "' is no measure of " + own.collaboration().shortName() + ".",
        "Use a code of the catalogue, such as " + anyCode() + ".");
  }

  private String anyCode() {
    return catalogue.measures().stream()
        .filter(measure -> measure.suppliedBy().contains(supplier.kind()))
        .flatMap(measure -> measure.parts().stream())
        .map(part -> part.code())
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  private Optional<Period> period(RawRow raw, Optional<CataloguePart> part) {
    String cell = raw.cell(Columns.PERIOD);
    if (!Shown.isPlain(cell)) {
      return refusePeriod(
          raw,
          "PERIOD_UNCLEAR",
          "'" + Shown.of(cell) + "' is not a period.",
          "Write one of: " + periodsOf(PeriodKind.MONTH) + ", " + quarter.id() + ".");
    }
    Period period;
    try {
      period = parsed(cell);
    } catch (InvalidPeriodException unclear) {
      Optional<YearMonth> month = MonthCell.month(cell, quarter);
      if (month.isEmpty()) {
        return refusePeriod(raw, cell, unclear);
      }
      period = Periods.parse(month.get().toString());
      findings.add(
          Finding.info(
              raw.row(),
              Columns.PERIOD,
              "PERIOD_READ_AS",
              "'" + cell + "' was read as " + period.id() + "."));
    }
    if (part.isPresent() && period.kind() != Frequencies.kind(part.get().measure().frequency())) {
      return refusePeriod(
          raw,
          "PERIOD_WRONG_LENGTH",
          part.get().part().code()
              + " is counted by the "
              + Frequencies.kind(part.get().measure().frequency()).singular()
              + ", and '"
              + cell
              + "' is a "
              + period.kind().singular()
              + ".",
          "Write one of: " + periodsOf(Frequencies.kind(part.get().measure().frequency())) + ".");
    }
    return Optional.of(period);
  }

  /** A file names few periods in many rows. */
  private Period parsed(String cell) {
    Period known = periods.get(cell);
    if (known == null) {
      known = Periods.parse(cell);
      if (periods.size() < MOST_PERIODS) {
        periods.put(cell, known);
      }
    }
    return known;
  }

  private Optional<Period> refusePeriod(RawRow raw, String code, String message, String remedy) {
    findings.add(Finding.error(raw.row(), Columns.PERIOD, code, message, remedy));
    return Optional.empty();
  }

  private Optional<Period> refusePeriod(RawRow raw, String cell, InvalidPeriodException unclear) {
    Optional<YearMonth> by1904 = MonthCell.by1904(cell, quarter);
    if (by1904.isPresent()) {
      return refusePeriod(
          raw,
          "PERIOD_UNCLEAR",
          "'"
              + cell
              + "' is a date's number, and means "
              + by1904.get()
              + " only counted from 1904.",
          "Format the cell as Text and write " + by1904.get() + " if that is the month.");
    }
    Optional<LocalDate> day = MonthCell.dayWithin(cell);
    if (day.isEmpty()) {
      return refusePeriod(raw, "PERIOD_UNCLEAR", unclear.problem(), unclear.remedy());
    }
    return refusePeriod(
        raw,
        "PERIOD_UNCLEAR",
        "The spreadsheet holds one day here, " + day.get() + ", and a period is wanted.",
        MonthCell.likely(day.get(), quarter)
            .map(month -> "Format the cell as Text and write " + month + " if that was typed.")
            .orElse(
                "Format the cell as Text and write one of: "
                    + periodsOf(PeriodKind.MONTH)
                    + ", "
                    + quarter.id()
                    + "."));
  }

  private String periodsOf(PeriodKind kind) {
    return switch (kind) {
      case MONTH -> quarter.months().stream().map(Period::id).collect(Collectors.joining(", "));
      case FINANCIAL_QUARTER -> quarter.id();
      default -> quarter.year().id();
    };
  }

  private Optional<String> force(RawRow raw) {
    String cell = raw.cell(Columns.FORCE);
    if (cell.isEmpty() && supplier.force().isEmpty()) {
      return Optional.of("");
    }
    Optional<Force> named = cell.isEmpty() ? supplier.force() : own.region().force(cell);
    if (named.isEmpty()) {
      return refuseForce(
          raw,
          "FORCE_UNKNOWN",
          "'" + Shown.of(cell) + "' is no force of the " + own.region().name() + ".",
          "Use one of: "
              + own.region().forces().stream().map(Force::slug).collect(Collectors.joining(", "))
              + ".");
    }
    Force force = named.get();
    if (supplier.force().isPresent() && !supplier.force().get().equals(force)) {
      return refuseForce(
          raw,
          "FORCE_NOT_YOURS",
          "A figure of " + force.name() + " cannot come from " + supplier.name() + ".",
          "Take the row out, or leave the force empty.");
    }
    return Optional.of(force.code());
  }

  private Optional<String> refuseForce(RawRow raw, String code, String message, String remedy) {
    findings.add(Finding.error(raw.row(), Columns.FORCE, code, message, remedy));
    return Optional.empty();
  }

  private Optional<BigDecimal> value(RawRow raw, String cell, Optional<CataloguePart> part) {
    if (cell.isEmpty()) {
      findings.add(
          Finding.error(
              raw.row(),
              Columns.VALUE,
              "VALUE_MISSING",
              "The value is empty, and blank is not zero.",
              "Write 0 for none, [x] for not available, or take the row out."));
      return Optional.empty();
    }
    return part.flatMap(
        known -> ValueReader.number(raw.row(), cell, known.part().unit(), findings));
  }

  private String note(RawRow raw) {
    String note = raw.cell(Columns.NOTE);
    if (note.indexOf('\0') >= 0) {
      findings.add(
          Finding.error(
              raw.row(),
              Columns.NOTE,
              "NOTE_NOT_TEXT",
              "The note holds a NUL character, which is no text and cannot be kept.",
              "Type the note again, or clear the cell."));
    } else if (note.length() > LONGEST_NOTE) {
      findings.add(
          Finding.error(
              raw.row(),
              Columns.NOTE,
              "NOTE_TOO_LONG",
              "The note has %d characters, and may have %d.".formatted(note.length(), LONGEST_NOTE),
              "Shorten it; the commentary is the place for more."));
    } else {
      personal.note(raw.row(), note);
    }
    return note;
  }
}
