package oversight.npas.charging;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.report.ReportRecords;
import oversight.identity.Caller;
import oversight.npas.v1.Charges;
import oversight.npas.v1.ForceCharges;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;

/** What each force owes for the year by the formula, in the quarter's report. */
@Component
@Order(1)
class ChargeRecords implements ReportRecords {
  private final ChargesReader reader;

  ChargeRecords(ChargesReader reader) {
    this.reader = reader;
  }

  @Override
  public List<RecordTable> tables(Caller caller, FinancialQuarter quarter) {
    Charges charges = reader.read(quarter.year(), Optional.empty(), Optional.empty(), null);
    if (charges.getForcesList().stream().noneMatch(ForceCharges::hasCalls)) {
      return List.of();
    }
    RecordTable.Builder table =
        RecordTable.newBuilder()
            .setCode("charges")
            .setTitle("Charging by attended calls, " + charges.getYearLabel())
            .setTheme("cost-and-charging")
            .setMarking(Marking.OFFICIAL.label())
            .addAllColumns(List.of("Force", "Calls", "Share", "Due", "Charged"))
            .setNote("Calls attended " + charges.getChargingYear() + ".")
            .setIllustrative(charges.getIllustrative());
    for (ForceCharges force : charges.getForcesList()) {
      table.addRows(
          RecordRow.newBuilder()
              .addCells(force.getTitle())
              .addCells(shown(force.hasCalls(), force.getCalls(), Unit.COUNT))
              .addCells(shown(force.hasShare(), force.getShare(), Unit.PER_CENT))
              .addCells(shown(force.hasDue(), force.getDue(), Unit.POUNDS))
              .addCells(shown(force.hasCharged(), force.getCharged(), Unit.POUNDS)));
    }
    return List.of(table.build());
  }

  private static String shown(boolean known, Decimal value, Unit unit) {
    return known ? Display.of(new BigDecimal(value.getValue()), unit) : "[x]";
  }
}
