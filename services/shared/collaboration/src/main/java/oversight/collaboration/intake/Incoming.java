package oversight.collaboration.intake;

import java.sql.Connection;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.intake.RowStream.LetGoException;

/**
 * The understood rows of one file. Of figures what PostgreSQL can check over all rows at once is
 * checked as {@code incoming}: mostly that is a view of the ledger's entries just copied; where
 * something is wrong with the file it is a table of the transaction's own, for the ledger takes no
 * row twice.
 */
@Repository
class Incoming {
  /** A sender that takes longer for a block keeps no connection: its file is copied at the end. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What is read again is here: only whoever reads it can be slow, for most of it may be wrong. */
  private static final Duration UNTIL_READ = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Incoming(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * Copies the rows into the ledger while they come.
   *
   * @throws Recording.NotLikeThisException where they were let go, or two of them say the same
   */
  void copy(FileContent<?> content, RowStream rows) {
    try {
      copy(content.table(), content.columns(), rows, PATIENCE);
    } catch (DuplicateKeyException twins) {
      throw new Recording.NotLikeThisException(twins);
    }
  }

  /** Copies the rows into a table aside, gone at the end of the transaction. */
  void stage(FileContent<?> content, RowStream rows) {
    jdbc.sql("create temporary table incoming (%s) on commit drop".formatted(content.staging()))
        .update();
    copy("incoming", content.columns(), rows, UNTIL_READ);
  }

  /** Whether the rows of the transaction under way stand in that table. */
  static boolean isAside(JdbcClient jdbc) {
    return jdbc.sql("select to_regclass('pg_temp.incoming') is not null")
        .query(Boolean.class)
        .single();
  }

  /** Puts what is aside into the ledger. */
  void append(FileContent<?> content) {
    jdbc.sql(
            "insert into %s (%s) select %s from incoming"
                .formatted(content.table(), content.columns(), content.columns()))
        .update();
  }

  private void copy(String table, String columns, RowStream rows, Duration patience) {
    template.execute((Connection connection) -> {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " (" + columns + ") from stdin");
      try {
        for (byte[] block = rows.take(patience); block != null; block = rows.take(patience)) {
          copy.writeToCopy(block, 0, block.length);
        }
        return copy.endCopy();
      } catch (LetGoException gone) {
        throw new Recording.NotLikeThisException(gone);
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    });
  }
}
