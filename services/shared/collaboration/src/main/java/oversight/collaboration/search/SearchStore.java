package oversight.collaboration.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.returns.v1.SearchKind;
import oversight.service.search.MarkedText;

/**
 * Looks for words with PostgreSQL's full-text search. Of a report the latest version is looked at:
 * what its author wrote, what its suppliers explained, and the sentences of its measures. Measures
 * are handed over with the question, so that words are understood alike in both; row-level security
 * decides which reports there are.
 */
@Repository
class SearchStore {
  /** What a reader sees of a text: of a link its words. */
  private static final String WORDS =
      "regexp_replace(body, '\\[([^]]*)\\]\\([^)]*\\)', '\\1', 'g')";

  private static final String TEXTS =
      """
      with asked as (select websearch_to_tsquery('english', :query) as words),
      report_content as (
        select distinct on (quarter_start) quarter, quarter_start, title,
          canonical_json::jsonb as content
        from report where :reports order by quarter_start desc, version desc),
      texts as (
        select 'SEARCH_KIND_MEASURE' as kind, id, title, body, row_number() over () as place
        from unnest(cast(:ids as text[]), cast(:titles as text[]), cast(:bodies as text[]))
          as measure (id, title, body)
        union all
        select 'SEARCH_KIND_REPORT', quarter, concat_ws(', ', title, content ->> 'quarterLabel'),
          (select string_agg(value #>> '{}', E'\\n') from (
            select value from jsonb_path_query(content, '$.commentary.summary') value
            union all
            select value from jsonb_path_query(content, '$.commentary.sections[*].text') value
            union all
            select value from jsonb_path_query(content, '$.sections[*].title') value
            union all
            select value from jsonb_path_query(content, '$.sections[*].analysis.sentence') value
            union all
            select value from jsonb_path_query(content, '$.explanations[*].explanation') value
            union all
            select value from jsonb_path_query(content, '$.changes[*]') value) said),
          row_number() over (order by quarter_start desc)
        from report_content),
      cleaned as (
        select kind, id, %s as title, %s as body, place from texts),
      found as (
        select kind, id, title, body, place, words, count(*) over () as total,
          ts_rank(setweight(to_tsvector('english', title), 'A')
            || to_tsvector('english', coalesce(body, '')), words) as rank
        from cleaned cross join asked
        where setweight(to_tsvector('english', title), 'A')
          || to_tsvector('english', coalesce(body, '')) @@ words
        order by rank desc, kind, place limit :size offset :offset)
      select kind, id, cast(rank * 1000000 as int) as score, total, ts_headline('english', title, words, :whole) as title,
        ts_headline('english', coalesce(body, ''), words, :pieces) as excerpt
      from found order by rank desc, kind, place
      """
          .formatted(MarkedText.UNMARKED.formatted("title"), MarkedText.UNMARKED.formatted(WORDS));

  private final JdbcClient jdbc;

  SearchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A measure to look in. */
  record Text(String id, String title, String body) {}

  List<Found> find(String query, List<Text> measures, boolean reports, int size, int offset) {
    return jdbc.sql(TEXTS)
        .param("query", query)
        .param("reports", reports)
        .param("ids", measures.stream().map(Text::id).toArray(String[]::new))
        .param("titles", measures.stream().map(Text::title).toArray(String[]::new))
        .param("bodies", measures.stream().map(Text::body).toArray(String[]::new))
        .param("size", size)
        .param("offset", offset)
        .param("whole", MarkedText.WHOLE)
        .param("pieces", MarkedText.PIECES)
        .query(SearchStore::row)
        .list();
  }

  private static Found row(ResultSet row, int number) throws SQLException {
    return new Found(
        SearchKind.valueOf(row.getString("kind")),
        row.getString("id"),
        MarkedText.pieces(row.getString("title")),
        MarkedText.pieces(row.getString("excerpt")),
        row.getInt("score"),
        row.getInt("total"));
  }
}
