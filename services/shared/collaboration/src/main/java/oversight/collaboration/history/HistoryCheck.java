package oversight.collaboration.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.history.HistoryRule.Past;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.collaboration.rule.RowsOfFile;
import oversight.collaboration.rule.RowsOfFile.Whole;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.SaidOfFigures.Origin;
import oversight.region.Force;
import oversight.returns.v1.Severity;

/**
 * Compares the whole figures of a file, those without a breakdown, with what the same supplier's
 * series said before. The history of all of them is read at once.
 */
@Component
public final class HistoryCheck {
  private static final int YEARS_READ = 6;

  private final OwnCollaboration own;
  private final Ledger ledger;

  HistoryCheck(OwnCollaboration own, Ledger ledger) {
    this.own = own;
    this.ledger = ledger;
  }

  private record SeriesKey(String measure, String force) {}

  /** What to do with a figure that is unusual. */
  private interface Judgement {
    void say(Whole whole, Period period, Unusual unusual);
  }

  /** Warns of every figure that is unusual; each warning needs an explanation. */
  public void check(RowsOfFile rows, Supplier supplier, Consumer<Finding> findings) {
    judge(
        rows.wholes(),
        supplier,
        (whole, period, unusual) -> findings.accept(finding(whole, period, unusual)));
  }

  /**
   * The same of figures that were derived from a log.
   *
   * @param log its title
   * @param wholes the figures without a breakdown
   */
  public void checkDerived(
      String log, List<Whole> wholes, Supplier supplier, Consumer<Finding> findings) {
    judge(
        wholes,
        supplier,
        (whole, period, unusual) -> findings.accept(derived(log, whole, period, unusual)));
  }

  private void judge(List<Whole> wholes, Supplier supplier, Judgement judgement) {
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
          .ifPresent(unusual -> judgement.say(whole, period, unusual));
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

  private Finding derived(String log, Whole whole, Period period, Unusual unusual) {
    String title =
        own.catalogue()
            .part(whole.measure())
            .map(part -> part.part().title())
            .orElse(whole.measure());
    return new Finding(
            Severity.WARNING,
            0,
            "",
            unusual.code(),
            "%s (%s)%s for %s is %s by this %s; %s."
                .formatted(
                    title,
                    whole.measure(),
                    whole.force().isEmpty() ? "" : " of " + own.nameOf(whole.force()),
                    period.label(),
                    whole.value().stripTrailingZeros().toPlainString(),
                    log.toLowerCase(Locale.UK),
                    unusual.words()),
            "Correct the records and send the log again, or explain it before you submit: the words"
                + " go into the report.",
            true)
        .about(Origin.key(whole.measure(), whole.force(), whole.period(), ""));
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
