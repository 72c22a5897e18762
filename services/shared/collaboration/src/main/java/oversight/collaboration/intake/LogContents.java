package oversight.collaboration.intake;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.history.HistoryCheck;
import oversight.collaboration.log.Derivations;
import oversight.collaboration.log.Log;
import oversight.collaboration.log.LogChecks;
import oversight.service.personal.PersonalData;

/** Makes the content of a file that holds a log. */
@Component
class LogContents {
  private final OwnCollaboration own;
  private final Derivations derivations;
  private final HistoryCheck history;
  private final LogChecks checks;
  private final JdbcClient jdbc;
  private final PersonalData personal;
  private final Clock clock;

  LogContents(
      OwnCollaboration own,
      Derivations derivations,
      HistoryCheck history,
      LogChecks checks,
      JdbcClient jdbc,
      PersonalData personal,
      Clock clock) {
    this.own = own;
    this.derivations = derivations;
    this.history = history;
    this.checks = checks;
    this.jdbc = jdbc;
    this.personal = personal;
    this.clock = clock;
  }

  LogContent of(Log log) {
    return new LogContent(own, log, derivations, history, checks, jdbc, personal, clock);
  }
}
