package oversight.collaboration.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.collaboration.Supplier;
import oversight.collaboration.history.HistoryRule.Past;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.collaboration.rule.RowsOfFile;
import oversight.collaboration.rule.RowsOfFile.Whole;
import oversight.collaboration.submission.Finding;
import oversight.region.Force;
import oversight.returns.v1.Severity;

/**
 * Compares the whole figures of a file, those without a breakdown, with what the same supplier's
 * series said before. The history of all of them is read at once.
 */
@Component
public final class HistoryCheck {
  private static final int YEARS_READ = 6;

  private final Ledger ledger;

  HistoryCheck(Ledger ledger) {
    this.ledger = ledger;
  }

  private record SeriesKey(String measure, String force) {}

  /** Warns of every figure that is unusual; each warning needs an explanation. */
  public void check(RowsOfFile rows, Supplier supplier, Consumer<Finding> findings) {
    List<Whole> wholes = rows.wholes();
    if (wholes.isEmpty()) {
      return;
    }
    Map<SeriesKey, List<Past>> history = history(wholes, supplier);
    for (Whole whole : wholes) {
      Period period = Periods.parse(whole.period());
      List<Past> before =
          history.getOrDefault(new SeriesKey(whole.measure(), whole.force()), List.of()).stream()
              .filter(past ->
                  past.period().kind() == period.kind()
                      && past.period().start().isBefore(period.start()))
              .toList();
      HistoryRule.judge(before, period, whole.value())
          .ifPresent(unusual -> findings.accept(finding(whole, period, unusual)));
    }
  }

  private Map<SeriesKey, List<Past>> history(List<Whole> wholes, Supplier supplier) {
    TreeSet<String> measures = new TreeSet<>();
    Period last = Periods.parse(wholes.getFirst().period());
    for (Whole whole : wholes) {
      measures.add(whole.measure());
      Period period = Periods.parse(whole.period());
      last = period.end().isAfter(last.end()) ? period : last;
    }
    Map<SeriesKey, List<Past>> history = new HashMap<>();
    for (CountingFigure figure :
        ledger.list(
            new FigureQuery(
                new ArrayList<>(measures),
                supplier.force().map(Force::code).orElse(null),
                last.start().minusYears(YEARS_READ),
                last.end(),
                null,
                "",
                Optional.empty(),
                FigureQuery.ALL))) {
      BigDecimal value = figure.value();
      if (value != null && figure.supplier().equals(supplier.code())) {
        history
            .computeIfAbsent(
                new SeriesKey(figure.measure(), figure.force()), series -> new ArrayList<>())
            .add(new Past(Periods.parse(figure.period()), value));
      }
    }
    return history;
  }

  private static Finding finding(Whole whole, Period period, Unusual unusual) {
    return new Finding(
            Severity.WARNING,
            whole.place().row(),
            "value",
            unusual.code(),
            "%s for %s is %s; %s."
                .formatted(
                    whole.measure(),
                    period.label(),
                    whole.value().toPlainString(),
                    unusual.words()),
            "Correct it, or explain it in the note or before you submit: the words go into the"
                + " report.",
            true)
        .inSheet(whole.place().sheet());
  }
}
