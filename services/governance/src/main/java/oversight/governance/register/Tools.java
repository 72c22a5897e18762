package oversight.governance.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import oversight.region.Region;
import oversight.service.database.CallerTransactions;

/** What every register works with. */
record Tools(
    CallerTransactions transactions,
    RecordStore records,
    VersionStore versions,
    Links links,
    PersonalWords words,
    Region region,
    Clock clock) {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  /** The day in the United Kingdom. */
  LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }
}
