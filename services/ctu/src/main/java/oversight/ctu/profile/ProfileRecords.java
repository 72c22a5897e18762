package oversight.ctu.profile;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.report.ReportRecords;
import oversight.identity.Caller;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;

/** How many local profiles are due and current, in the quarter's report. */
@Component
@Order(1)
class ProfileRecords implements ReportRecords {
  private final OwnCollaboration own;
  private final ProfileStore store;

  ProfileRecords(OwnCollaboration own, ProfileStore store) {
    this.own = own;
    this.store = store;
  }

  @Override
  public List<RecordTable> tables(Caller caller, FinancialQuarter quarter) {
    ProfileStore.Held held = store.on(quarter.end(), null);
    if (held.profiles().isEmpty()) {
      return List.of();
    }
    RecordTable.Builder table =
        RecordTable.newBuilder()
            .setCode("profiles")
            .setTitle("Local profiles due and refreshed within twelve months")
            .setTheme("prevent")
            .setMarking(Marking.OFFICIAL_SENSITIVE.label())
            .addAllColumns(List.of("Force", "Current of due"))
            .setNote("As the log of " + held.quarter() + " has them.");
    ProfileTallies.of(own.region(), held.profiles())
        .forEach(tally ->
            table.addRows(
                RecordRow.newBuilder()
                    .addCells(tally.getForceTitle())
                    .addCells(tally.getDisplay())));
    return List.of(table.build());
  }
}
