package oversight.collaboration.owed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.Symbol;
import oversight.service.database.CallerTransactions;

/** What a supplier gave before, for a form to set beside what it asks for. */
@Component
class LastFigures {
  private final Ledger ledger;
  private final CallerTransactions transactions;

  LastFigures(Ledger ledger, CallerTransactions transactions) {
    this.ledger = ledger;
    this.transactions = transactions;
  }

  /**
   * The supplier's own figures that count for the periods before, as text with the period, by
   * {@link #key}; none for a caller who may not see figures.
   */
  Map<String, String> of(
      Caller caller, Supplier supplier, List<Measure> measures, FinancialQuarter quarter) {
    Map<String, String> figures = new HashMap<>();
    List<String> parts =
        measures.stream()
            .flatMap(measure -> measure.parts().stream())
            .map(part -> part.code())
            .toList();
    if (!caller.may(Permission.READ_FIGURES) || parts.isEmpty()) {
      return figures;
    }
    LocalDate first = quarter.year().previous().start();
    String about = supplier.force().isPresent() ? supplier.code() : "";
    FigureQuery query =
        new FigureQuery(
            parts,
            about,
            first,
            quarter.start().minusDays(1),
            null,
            null,
            Optional.empty(),
            FigureQuery.ALL);
    for (CountingFigure figure : transactions.read(caller, () -> ledger.list(query))) {
      if (figure.supplier().equals(supplier.code())) {
        figures.put(
            key(figure.measure(), figure.period(), figure.breakdown()),
            text(figure) + " (" + figure.period() + ")");
      }
    }
    return figures;
  }

  /** A figure among those of one supplier. */
  static String key(String measure, String period, String breakdown) {
    return measure + " " + period + " " + breakdown;
  }

  private static String text(CountingFigure figure) {
    if (figure.value() != null) {
      return figure.value().toPlainString();
    }
    Symbol symbol = figure.symbol();
    if (symbol == Symbol.NOT_APPLICABLE) {
      return "[z]";
    }
    return symbol == Symbol.CONFIDENTIAL ? "[c]" : "[x]";
  }
}
