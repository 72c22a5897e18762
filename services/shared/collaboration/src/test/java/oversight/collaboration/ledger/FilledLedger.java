package oversight.collaboration.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import oversight.collaboration.running.Cmpg;

/**
 * Fills the shared service's ledger as its owner, many years at once: made-up measures, monthly,
 * from four forces. The first revision of a return sends the first measure anew and carries the
 * others, the second the second, and so on, as the service does it.
 */
public final class FilledLedger {
  private static final String SUPPLIERS = "array['E23000014','E23000015','E23000016','E23000017']";

  private FilledLedger() {}

  /** Codes of so many made-up measures. */
  public static List<String> measures(int count) {
    return IntStream.range(0, count).mapToObj("ZZ%03d"::formatted).toList();
  }

  /**
   * Fills years.
   *
   * @param firstYear the first financial year
   * @param quarters how many quarters from its first on
   * @param measures how many measures
   * @param breakdowns how many breakdowns of each figure, beside its whole
   * @param revisions how often each return is sent after the first time; at most {@code measures}
   */
  public static void fill(int firstYear, int quarters, int measures, int breakdowns, int revisions)
      throws SQLException {
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("alter table submission disable trigger user");
      statement.execute("alter table ledger_entry disable trigger user");
      for (int revision = 0; revision <= revisions; revision++) {
        statement.execute(submissions(firstYear, quarters, revision));
      }
      statement.execute(entries(firstYear, measures, breakdowns));
      statement.execute("alter table submission enable trigger user");
      statement.execute("alter table ledger_entry enable trigger user");
      owner.commit();
      owner.setAutoCommit(true);
      statement.execute("analyze submission");
      statement.execute("analyze ledger_entry");
    }
  }

  private static String submissions(int firstYear, int quarters, int revision) {
    return """
    insert into submission (id, supplier, quarter, quarter_start, state, row_count, error_count,
      warning_count, sha256, size_bytes, filename, content_type, request_sha256, uploaded_by,
      uploaded_by_subject, signed_off_by, signed_off_by_subject, sign_off_time, complete, revises)
    select 'filled-%1$d-%3$d-' || given.force || '-' || q, given.force,
      to_char(make_date(%1$d, 4, 1) + make_interval(months => 3 * q), 'YYYY-MM'),
      (make_date(%1$d, 4, 1) + make_interval(months => 3 * q))::date,
      'SIGNED_OFF', 0, 0, 0, repeat('0', 64), 0, 'filled-%1$d-%3$d', 'text/csv', '', 'a', 'a',
      'b', 'b', timestamptz '2020-01-01' + make_interval(days => %3$d), true,
      (select number from submission before
        where before.id = 'filled-%1$d-' || (%3$d - 1) || '-' || given.force || '-' || q)
    from unnest(%2$s) given (force), generate_series(0, %4$d - 1) q
    """
        .formatted(firstYear, SUPPLIERS, revision, quarters);
  }

  /** Revision n supplied measure n - 1; before it, or never, the first submission did. */
  private static String entries(int firstYear, int measures, int breakdowns) {
    return """
    insert into ledger_entry (submission, origin, row_number, period_start, period_end, measure,
      breakdown, period, force, value, note, sheet, revised)
    select s.number, nullif(o.number, s.number), 2, month,
      (month + interval '1 month' - interval '1 day')::date, 'ZZ' || lpad(m::text, 3, '0'),
      case when b = 0 then '' else 'key=value-' || b end, to_char(month, 'YYYY-MM'), s.supplier, m,
      '', '', o.revision > 0
    from (
        select *, split_part(filename, '-', 3)::int as revision from submission
        where filename like 'filled-%1$d-%%') s
      cross join generate_series(0, %2$d - 1) m
      join (
        select *, split_part(filename, '-', 3)::int as revision from submission
        where filename like 'filled-%1$d-%%') o
        on (o.supplier, o.quarter_start) = (s.supplier, s.quarter_start)
          and o.revision = case when m + 1 <= s.revision then m + 1 else 0 end
      cross join generate_series(0, %3$d) b
      cross join lateral (
        select (s.quarter_start + make_interval(months => k))::date as month
        from generate_series(0, 2) k) months
    """
        .formatted(firstYear, measures, breakdowns);
  }
}
