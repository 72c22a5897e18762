package oversight.collaboration.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.service.error.InvalidFieldException;

/**
 * The feed in the database. Numbers are taken under a lock that is held until commit, so they
 * become visible in order and without a gap: whoever has read up to n has missed nothing before n,
 * whatever commits when.
 */
@Repository
public class Feed {
  /** The channel on which PostgreSQL wakes followers. */
  static final String CHANNEL = "report_published";

  private final JdbcClient jdbc;

  Feed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number; every other publisher waits until this transaction ends. */
  public long takeNumber() {
    return jdbc.sql("update feed_head set number = number + 1 returning number")
        .query(Long.class)
        .single();
  }

  /** Gives a number back that is not needed after all, in the transaction that took it. */
  public void giveBack(long number) {
    jdbc.sql("update feed_head set number = :number - 1").param("number", number).update();
  }

  /** Appends an event; followers are woken when the transaction commits. */
  public void append(long number, FinancialQuarter quarter, int version) {
    jdbc.sql(
            "insert into feed_event (number, quarter, version) values (:number, :quarter,"
                + " :version)")
        .param("number", number)
        .param("quarter", quarter.id())
        .param("version", version)
        .update();
    jdbc.sql("select pg_notify(:channel, :number)")
        .param("channel", CHANNEL)
        .param("number", Long.toString(number))
        .query((row, index) -> true)
        .single();
  }

  /**
   * Events after a number that this feed gave out, oldest first.
   *
   * @throws InvalidFieldException BAD_TOKEN where the feed has not come so far, as far as the
   *     caller may know
   */
  public List<FeedEvent> resume(long number, int size) {
    long last =
        jdbc.sql("select coalesce(max(number), 0) from feed_event").query(Long.class).single();
    if (number > last) {
      throw FeedMessages.forged();
    }
    return after(number, size);
  }

  /** Events after a number, oldest first. */
  public List<FeedEvent> after(long number, int size) {
    return jdbc.sql(
            """
            select feed_event.number, report.*
            from feed_event join report using (quarter, version)
            where feed_event.number > :after
            order by feed_event.number
            limit :size
            """)
        .param("after", number)
        .param("size", size)
        .query(Feed::row)
        .list();
  }

  private static FeedEvent row(ResultSet row, int index) throws SQLException {
    return new FeedEvent(
        row.getLong("number"),
        row.getString("quarter"),
        row.getInt("version"),
        row.getString("title"),
        row.getString("marking"),
        row.getString("sha256"),
        row.getString("published_by"),
        row.getObject("publish_time", OffsetDateTime.class).toInstant());
  }
}
