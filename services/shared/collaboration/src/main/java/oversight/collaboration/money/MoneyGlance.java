package oversight.collaboration.money;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.LiveFigures;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.returns.v1.ValueForMoneyLine;

/**
 * What it costs and who uses it, in one line. Five years of the ledger stand behind it, and it is
 * asked for with every page that shows a region: so it is remembered with the time of the last
 * sign-off. Only a sign-off makes a figure count or stop to count, and their times follow one
 * another, so what is remembered is what would be worked out again. It is never told to a caller
 * who may not read figures.
 */
@Component
public class MoneyGlance {
  private final OwnCollaboration own;
  private final MoneyReader reader;
  private final LiveFigures live;
  private final JdbcClient jdbc;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  MoneyGlance(OwnCollaboration own, MoneyReader reader, LiveFigures live, JdbcClient jdbc) {
    this.own = own;
    this.reader = reader;
    this.live = live;
    this.jdbc = jdbc;
  }

  private record Known(OffsetDateTime signed, Optional<ValueForMoneyLine> line) {}

  /**
   * The newest line in which some force's share of the cost and of the use are both known; inside a
   * transaction of the caller's.
   */
  public Optional<ValueForMoneyLine> latest(Caller caller) {
    if (!caller.may(Permission.READ_FIGURES)
        || own.catalogueFor(caller).insight().lines().isEmpty()) {
      return Optional.empty();
    }
    Optional<OffsetDateTime> signed = lastSigned();
    if (signed.isEmpty()) {
      return Optional.empty();
    }
    Known before = known.get();
    if (before != null && before.signed().equals(signed.get())) {
      return before.line();
    }
    // What is signed off from here on is read too; it is then worked out once more, never less.
    Optional<ValueForMoneyLine> line = read(caller);
    if (!restsOnRecords()) {
      known.set(new Known(signed.get(), line));
    }
    return line;
  }

  private Optional<OffsetDateTime> lastSigned() {
    return jdbc.sql(
            "select sign_off_time from submission where sign_off_time is not null"
                + " order by sign_off_time desc limit 1")
        .query(OffsetDateTime.class)
        .optional();
  }

  private Optional<ValueForMoneyLine> read(Caller caller) {
    return reader.read(caller, Optional.empty(), Optional.empty(), null).getLinesList().stream()
        .filter(line ->
            line.getSharesList().stream()
                .anyMatch(share -> share.hasCostShare() && share.hasUseShare()))
        .findFirst();
  }

  /** What is worked out from records when it is read may change without a sign-off. */
  private boolean restsOnRecords() {
    Set<String> worked = live.parts();
    return own.catalogue().insight().lines().stream()
        .anyMatch(line ->
            worked.contains(line.cost())
                || worked.contains(line.use())
                || worked.contains(line.output()));
  }
}
