package oversight.collaboration.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.identity.Caller;
import oversight.service.database.CallerTransactions;

/** Puts on record who looked at what needs a clearance; elsewhere it does nothing. */
@Component
public class Views {
  private final OwnCollaboration own;
  private final CallerTransactions transactions;
  private final JdbcClient jdbc;

  Views(OwnCollaboration own, CallerTransactions transactions, JdbcClient jdbc) {
    this.own = own;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /**
   * One look.
   *
   * @param time when
   * @param viewer user name
   * @param organisation slug
   * @param action the RPC that answered
   * @param subject what it showed
   */
  public record View(
      Instant time, String viewer, String organisation, String action, String subject) {}

  /** Records that an answer showed something. A look that cannot be recorded is refused. */
  public void record(Caller caller, String action, String subject) {
    if (own.collaboration().clearance().isEmpty()) {
      return;
    }
    transactions.write(
        caller,
        () ->
            jdbc.sql(
                    """
                    insert into view_record (viewer, organisation, action, subject)
                    values (:viewer, :organisation, :action, :subject)
                    """)
                .param("viewer", caller.username())
                .param("organisation", caller.organisation().slug())
                .param("action", action)
                .param("subject", subject)
                .update());
  }

  /** The latest looks, newest first, for the collaboration's author. */
  public List<View> latest(Caller caller, int size) {
    return transactions.read(
        caller,
        () ->
            jdbc.sql("select * from view_record order by number desc limit :size")
                .param("size", size)
                .query(Views::row)
                .list());
  }

  private static View row(ResultSet row, int number) throws SQLException {
    return new View(
        row.getObject("view_time", OffsetDateTime.class).toInstant(),
        row.getString("viewer"),
        row.getString("organisation"),
        row.getString("action"),
        row.getString("subject"));
  }
}
