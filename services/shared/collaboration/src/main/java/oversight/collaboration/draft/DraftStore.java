package oversight.collaboration.draft;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.identity.Caller;

/** The moves of drafts in the database; PostgreSQL refuses those that are not legal. */
@Repository
public class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was done with a quarter's draft, newest first. */
  public List<Move> moves(FinancialQuarter quarter) {
    return jdbc.sql("select * from report_move where quarter = :quarter order by number desc")
        .param("quarter", quarter.id())
        .query((row, number) ->
            new Move(
                DraftMove.valueOf(row.getString("move")),
                row.getString("moved_by"),
                row.getObject("move_time", OffsetDateTime.class).toInstant(),
                row.getString("etag"),
                row.getString("words")))
        .list();
  }

  /** The submission that waits for a second person; empty where none does. */
  public Optional<Move> submission(FinancialQuarter quarter) {
    return submission(moves(quarter));
  }

  /** The same of moves already read. */
  public static Optional<Move> submission(List<Move> moves) {
    return moves.stream().findFirst().filter(last -> last.move() == DraftMove.SUBMIT);
  }

  /** Where moves leave a draft. */
  public static DraftState state(List<Move> moves) {
    return moves.isEmpty() ? DraftState.DRAFT : moves.getFirst().move().to();
  }

  /** Adds a move in the caller's name. */
  public void add(
      FinancialQuarter quarter, DraftMove move, String etag, String words, Caller caller) {
    jdbc.sql(
            """
            insert into report_move (quarter, move, moved_by, etag, words)
            values (:quarter, :move, :by, :etag, :words)
            """)
        .param("quarter", quarter.id())
        .param("move", move.name())
        .param("by", caller.username())
        .param("etag", etag)
        .param("words", words)
        .update();
  }
}
