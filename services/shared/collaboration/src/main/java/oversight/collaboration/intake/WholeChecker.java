package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Balance;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.owed.Owed;
import oversight.collaboration.submission.Finding;

/** Checks all rows of a file together. */
@Component
class WholeChecker {
  private final Incoming incoming;
  private final Owed owed;

  WholeChecker(Incoming incoming, Owed owed) {
    this.incoming = incoming;
    this.owed = owed;
  }

  void check(Catalogue catalogue, Supplier supplier, FinancialQuarter quarter, Findings findings) {
    // Only among the rows that were understood: one refused for itself is not refused again.
    boolean allUnderstood = findings.errors() == 0;
    incoming.twins(twin ->
        findings.add(
            Finding.error(
                twin.row(),
                "",
                "ROW_TWICE",
                twin.measure()
                    + " for "
                    + twin.period()
                    + " already stands in row "
                    + twin.first()
                    + ".",
                "Keep the right one of the two.")));
    catalogue.measures().stream()
        .flatMap(measure -> measure.parts().stream())
        .forEach(part -> {
          String whole = part.within();
          if (whole != null) {
            partsWithinWholes(part.code(), whole, findings);
          }
        });
    breakdowns(catalogue, findings);
    catalogue.balances().forEach(balance -> balances(balance, findings));
    if (allUnderstood) {
      missing(catalogue, supplier, quarter, findings);
    }
  }

  private void partsWithinWholes(String part, String whole, Findings findings) {
    incoming.partsAbove(
        part,
        whole,
        excess ->
            findings.add(
                Finding.error(
                    excess.row(),
                    Columns.VALUE,
                    "PART_ABOVE_WHOLE",
                    "%s is %s in %s, more than %s, which is %s in row %d."
                        .formatted(
                            part,
                            excess.value().toPlainString(),
                            excess.period(),
                            whole,
                            excess.whole().toPlainString(),
                            excess.wholeRow()),
                    "Correct whichever is wrong; perhaps the two were swapped.")));
  }

  private void balances(Balance balance, Findings findings) {
    incoming.outOfBalance(
        balance,
        differs ->
            findings.add(
                Finding.error(
                    differs.row(),
                    Columns.VALUE,
                    "FIGURES_DO_NOT_BALANCE",
                    "%s is %s in %s, but the rows beside it make %s: %s."
                        .formatted(
                            balance.total(),
                            differs.value().toPlainString(),
                            differs.period(),
                            differs.sum().toPlainString(),
                            balance.sentence()),
                    "Correct whichever of them is wrong.")));
  }

  private void breakdowns(Catalogue catalogue, Findings findings) {
    for (Incoming.BrokenDown differs : incoming.breakdownsThatDiffer()) {
      List<String> values =
          catalogue
              .part(differs.measure())
              .map(CataloguePart::measure)
              .flatMap(measure -> measure.breakdown(differs.key()))
              .map(breakdown -> breakdown.values())
              .orElse(List.of());
      BigDecimal sum = differs.sum();
      boolean above = sum.compareTo(differs.whole()) > 0;
      boolean all = !values.isEmpty() && differs.values() == values.size();
      if (above || all) {
        findings.add(
            Finding.error(
                differs.wholeRow(),
                Columns.VALUE,
                "BREAKDOWN_DOES_NOT_ADD_UP",
                "%s is %s in %s, but by %s it adds to %s."
                    .formatted(
                        differs.measure(),
                        differs.whole().toPlainString(),
                        differs.period(),
                        differs.key(),
                        sum.toPlainString()),
                "Correct the whole or its parts."));
      }
    }
  }

  private void missing(
      Catalogue catalogue, Supplier supplier, FinancialQuarter quarter, Findings findings) {
    Set<String> there = new HashSet<>(incoming.measuresAndPeriods());
    for (Owed.Cell cell : owed.cells(catalogue, supplier, quarter)) {
      if (!there.contains(cell.part() + " " + cell.period().id()) && !owed.counts(supplier, cell)) {
        findings.add(missing(cell.part(), cell.period()));
      }
    }
  }

  private static Finding missing(String part, Period period) {
    return Finding.warning(
        0,
        "",
        "FIGURE_MISSING",
        part + " for " + period.label() + " is owed, and neither here nor signed off before.",
        "Add it, or write [x] with a note that says why it cannot be had.");
  }
}
