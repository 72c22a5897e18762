package oversight.npas.charging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Month;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.region.Force;

/** The charge of a year (NP08) as the service invoiced it, and as each force booked it. */
@Component
class BothSides {
  private static final String CHARGE = "NP08";

  private final OwnCollaboration own;
  private final Ledger ledger;

  BothSides(OwnCollaboration own, Ledger ledger) {
    this.own = own;
    this.ledger = ledger;
  }

  /** Who says what of one year. */
  final class Year {
    private final Map<String, Map<String, BigDecimal>> bySupplier = new HashMap<>();
    private final FinancialYear year;

    private Year(FinancialYear year, List<CountingFigure> figures) {
      this.year = year;
      for (CountingFigure figure : figures) {
        BigDecimal value = figure.value();
        if (value != null) {
          bySupplier
              .computeIfAbsent(figure.supplier() + " " + figure.force(), none -> new HashMap<>())
              .put(figure.period(), value);
        }
      }
    }

    /** The sum of the quarters in which the force is a member; empty where one is missing. */
    private Optional<BigDecimal> sum(String supplier, Force force) {
      Map<String, BigDecimal> values =
          bySupplier.getOrDefault(supplier + " " + force.code(), Map.of());
      Set<String> wanted = new HashSet<>();
      for (Month month : year.months()) {
        FinancialQuarter quarter = FinancialQuarter.holding(month.firstMonth());
        if (covers(force, quarter)) {
          wanted.add(quarter.id());
        }
      }
      return !wanted.isEmpty() && values.keySet().containsAll(wanted)
          ? Optional.of(
              wanted.stream()
                  .map(quarter -> values.getOrDefault(quarter, BigDecimal.ZERO))
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          : Optional.empty();
    }

    Optional<BigDecimal> charged(Force force) {
      return sum(own.slug(), force);
    }

    Optional<BigDecimal> booked(Force force) {
      return sum(force.code(), force);
    }
  }

  private boolean covers(Force force, FinancialQuarter quarter) {
    Measure charge = own.catalogue().measure(CHARGE).orElseThrow();
    return own.covers(charge, force, quarter.start(), quarter.end());
  }

  Year read(FinancialYear year, @Nullable Instant asOf) {
    return new Year(
        year,
        ledger.list(
            new FigureQuery(
                List.of(CHARGE),
                null,
                year.start(),
                year.end(),
                asOf,
                "",
                Optional.empty(),
                FigureQuery.ALL)));
  }
}
