package oversight.governance.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.service.database.CallerTransactions;
import oversight.service.search.MarkedText;
import oversight.service.search.MarkedText.Piece;

/**
 * Finds words in the records of all registers with PostgreSQL's full-text search. Row-level
 * security decides which records there are, and which of them with the part that only some may see.
 */
@Component
public class RecordSearch {
  /** Of a content, texts of several words: what is one word is a name, a date or a choice. */
  private static final String SENTENCES =
      """
      (select string_agg(value #>> '{}', E'\\n') from jsonb_path_query(%s,
        'strict $.** ? (@.type() == "string" && @ like_regex "[[:space:]]")') value)
      """;

  private static final String SQL =
      """
      with asked as (select websearch_to_tsquery('english', :query) as words),
      texts as (
        select r.id, r.register, r.state, %s as title,
          %s as body
        from register_record r
        left join register_part p on p.record = r.id and p.version = r.version
        where :register = '' or r.register = :register),
      found as (
        select id, register, state, title, body, words, count(*) over () as total,
          ts_rank(setweight(to_tsvector('english', title), 'A')
            || to_tsvector('english', body), words) as rank
        from texts cross join asked
        where setweight(to_tsvector('english', title), 'A') || to_tsvector('english', body) @@ words
        order by rank desc, id desc limit :size offset :offset)
      select id, register, state, cast(rank * 1000000 as int) as score, total,
        ts_headline('english', title, words, :whole) as title,
        ts_headline('english', body, words, :pieces) as excerpt
      from found order by rank desc, id desc
      """
          .formatted(
              MarkedText.UNMARKED.formatted("r.title"),
              MarkedText.UNMARKED.formatted(
                  "concat_ws(E'\\n', "
                      + SENTENCES.formatted("r.content - 'title'")
                      + ", "
                      + SENTENCES.formatted("p.content")
                      + ")"));

  private final JdbcClient jdbc;
  private final CallerTransactions transactions;

  RecordSearch(JdbcClient jdbc, CallerTransactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * A record that was found.
   *
   * @param name {@code recommendations/01J…}
   * @param state how far it has come
   * @param title what it is called, with the words found told from the rest
   * @param excerpt where the words stand
   * @param score how well it fits, in millionths
   * @param total how many there are in all
   */
  public record Found(
      String name, String state, List<Piece> title, List<Piece> excerpt, int score, int total) {
    /** Copies the pieces. */
    public Found {
      title = List.copyOf(title);
      excerpt = List.copyOf(excerpt);
    }
  }

  /**
   * The records in which words are found that the caller may see, best first.
   *
   * @param query as people type it
   * @param register only this collection; empty for all
   * @param size at most so many
   * @param offset so many are passed over
   */
  public List<Found> find(Caller caller, String query, String register, int size, int offset) {
    return transactions.read(
        caller,
        () ->
            jdbc.sql(SQL)
                .param("query", query)
                .param("register", register)
                .param("size", size)
                .param("offset", offset)
                .param("whole", MarkedText.WHOLE)
                .param("pieces", MarkedText.PIECES)
                .query(RecordSearch::row)
                .list());
  }

  private static Found row(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getString("register") + "/" + row.getString("id"),
        row.getString("state"),
        MarkedText.pieces(row.getString("title")),
        MarkedText.pieces(row.getString("excerpt")),
        row.getInt("score"),
        row.getInt("total"));
  }
}
