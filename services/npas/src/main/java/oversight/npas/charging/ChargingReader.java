package oversight.npas.charging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialYear;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.MoneyLine;
import oversight.collaboration.money.MoneyLines;
import oversight.collaboration.money.MoneyReader;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.ForceCharge;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.ValueForMoneyShare;

/**
 * What each force used and paid. The charge of a financial year rests on the attended calls of the
 * calendar year before it (NPAS practice of 2017): the catalogue's first line of value for money.
 */
@Component
class ChargingReader {
  /** The catalogue's line of value for money. */
  static final String LINE = "charge-and-calls";

  private final OwnCollaboration own;
  private final MoneyReader money;
  private final MoneyLines lines;

  ChargingReader(OwnCollaboration own, MoneyReader money, MoneyLines lines) {
    this.own = own;
    this.money = money;
    this.lines = lines;
  }

  ChargingYear read(FinancialYear year, @Nullable Instant asOf) {
    MoneyLine line = own.catalogue().insight().line(LINE).orElseThrow();
    ValueForMoneyLine found = money.read(line, year, asOf);
    ChargingYear.Builder answer =
        ChargingYear.newBuilder()
            .setFinancialYear(year.id())
            .setChargingYear(found.getUseDates())
            .setDenominator(Denominator.of(lines.members(year.start(), year.end())))
            .setIllustrative(found.getIllustrative())
            .addAllNotes(
                found.getNotesList().stream().filter(note -> !note.equals(line.note())).toList());
    if (found.hasTotalUse()) {
      answer.setTotalCalls(found.getTotalUse());
    }
    if (found.hasTotalCost()) {
      answer.setTotalCharge(found.getTotalCost());
    }
    found.getSharesList().forEach(share -> answer.addForces(force(share)));
    return answer.build();
  }

  private static ForceCharge force(ValueForMoneyShare share) {
    ForceCharge.Builder message =
        ForceCharge.newBuilder().setForce(share.getForce()).setTitle(share.getTitle());
    if (share.hasUse()) {
      message.setCalls(share.getUse());
    }
    if (share.hasCost()) {
      message.setCharge(share.getCost());
    }
    if (share.hasUseShare()) {
      message.setShareOfCalls(share.getUseShare());
    }
    if (share.hasCostShare()) {
      message.setShareOfCharge(share.getCostShare());
    }
    if (share.hasGap()) {
      message.setGap(share.getGap());
    }
    return message.build();
  }
}
