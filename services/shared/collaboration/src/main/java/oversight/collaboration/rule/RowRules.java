package oversight.collaboration.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.RuleScope;
import oversight.collaboration.submission.Finding;

/**
 * Asks the rules of single rows, for one file. A rule that asks neither for the value nor for the
 * breakdown answers alike for every row of the same part, force and period, so it is asked once for
 * each of those, of which there are few however long the file is.
 */
public final class RowRules {
  private final OwnCollaboration own;
  private final Supplier supplier;
  private final FinancialQuarter quarter;
  private final LocalDate today;
  private final List<CompiledRule> rules;
  private final Map<String, Asked> byPart = new HashMap<>();
  private final Map<Series, List<Finding>> answered = new HashMap<>();

  private record Series(String part, @Nullable String force, @Nullable Period period) {}

  private record Asked(List<CompiledRule> ofSeries, List<CompiledRule> ofEachRow) {}

  /** For one file of a supplier for a quarter, read on a day. */
  public RowRules(
      RuleBook book,
      OwnCollaboration own,
      Supplier supplier,
      FinancialQuarter quarter,
      LocalDate today) {
    this.rules = book.of(RuleScope.ROW);
    this.own = own;
    this.supplier = supplier;
    this.quarter = quarter;
    this.today = today;
  }

  /** Says what is wrong with a row. */
  public void check(ReadRow row, Consumer<Finding> findings) {
    Asked asked = byPart.computeIfAbsent(row.part().part().code(), this::asked);
    Series series = new Series(row.part().part().code(), row.force(), row.period());
    List<Finding> known = answered.get(series);
    if (known == null) {
      known = ask(asked.ofSeries(), describe(row));
      answered.put(series, known);
    }
    for (Finding finding : known) {
      findings.accept(finding.atRow(row.row()));
    }
    if (!asked.ofEachRow().isEmpty()) {
      ask(asked.ofEachRow(), describeAll(row))
          .forEach(finding -> findings.accept(finding.atRow(row.row())));
    }
  }

  private static List<Finding> ask(List<CompiledRule> rules, Facts facts) {
    return rules.stream()
        .filter(rule -> rule.names().allMatch(facts::has))
        .flatMap(rule -> rule.ask(facts, Place.NONE).stream())
        .toList();
  }

  private Asked asked(String part) {
    List<CompiledRule> ofSeries = new ArrayList<>();
    List<CompiledRule> ofEachRow = new ArrayList<>();
    for (CompiledRule rule : rules) {
      if (rule.rule().parts().contains(part)) {
        (rule.names().anyMatch(Vocabulary.OF_ONE_ROW::contains) ? ofEachRow : ofSeries).add(rule);
      }
    }
    return new Asked(List.copyOf(ofSeries), List.copyOf(ofEachRow));
  }

  private Facts describeAll(ReadRow row) {
    Facts facts = describe(row).put("has_note", row.hasNote());
    BigDecimal value = row.value();
    if (value != null) {
      facts.put("value", value);
    }
    return row.breakdown() == null ? facts : facts.put("breakdown", row.breakdown());
  }

  private Facts describe(ReadRow row) {
    CataloguePart part = row.part();
    Measure measure = part.measure();
    String unit = measure.coverageUnit();
    Facts facts =
        new Facts()
            .put("measure", part.part().code())
            .put("measure_code", measure.code())
            .put("title", measure.title())
            .put("collaboration", own.collaboration().shortName())
            .put("member_of", own.collaboration().name() + (unit.isEmpty() ? "" : "'s " + unit))
            .put("supplier_kind", Kinds.word(supplier.kind()))
            .put("supplied_by", measure.suppliedBy().stream().map(Kinds::word).toList())
            .put("coverage", Kinds.word(measure.coverage()))
            .put("quarter_label", quarter.label());
    Period period = row.period();
    if (period != null) {
      facts
          .put("period", period.id())
          .put("period_label", period.label())
          .put("in_quarter", quarter.contains(period) || period.contains(quarter))
          .put("over", period.end().isBefore(today));
    }
    String force = row.force();
    if (force != null) {
      facts.put("force", force).put("force_name", own.nameOf(force));
      if (period != null) {
        facts.put("member", isMember(measure, force, period));
      }
    }
    return facts;
  }

  private boolean isMember(Measure measure, String code, Period period) {
    return own.region()
        .force(code)
        .filter(force -> own.covers(measure, force, period.start(), period.end()))
        .isPresent();
  }
}
