package oversight.collaboration.analysis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;

/** The last quarter for which anything is signed off. */
@Component
public class LastQuarter {
  private final JdbcClient jdbc;

  LastQuarter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As at an instant, or now; inside a transaction of the caller's. */
  public Optional<FinancialQuarter> find(@Nullable Instant asOf) {
    return jdbc.sql(
            "select quarter from submission where sign_off_time is not null "
                + (asOf == null ? "" : "and sign_off_time <= :asOf ")
                + "order by quarter_start desc limit 1")
        .param("asOf", asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional()
        .map(id -> (FinancialQuarter) Periods.parse(id));
  }
}
