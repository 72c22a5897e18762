package oversight.collaboration.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;

/** Every value that a figure ever had. */
@Repository
public class FigureHistory {
  private final JdbcClient jdbc;
  private final LiveFigures live;

  FigureHistory(JdbcClient jdbc, LiveFigures live) {
    this.jdbc = jdbc;
    this.live = live;
  }

  /**
   * The figure that is meant.
   *
   * @param measure the code of a part
   * @param force ONS code; empty for the collaboration as a whole
   * @param breakdown keys in order; empty for the whole
   * @param period what it is for
   */
  public record Key(String measure, String force, String breakdown, Period period) {}

  /**
   * A value that it had for a time.
   *
   * @param figure as it counted
   * @param countedUntil when another took its place; null while it counts
   * @param revisionReason why it was sent again; empty where none was given
   * @param filename of the file it came from; empty where none was given
   * @param sha256 of that file
   */
  public record Version(
      CountingFigure figure,
      @Nullable Instant countedUntil,
      String revisionReason,
      String filename,
      String sha256) {}

  /** Its values, newest first: of so many at most, after so many were shown. */
  public List<Version> list(Key key, int offset, int size) {
    if (live.parts().contains(key.measure())) {
      List<Version> worked = worked(key);
      if (!worked.isEmpty()) {
        return worked.stream().skip(offset).limit(size).toList();
      }
    }
    // All that could hold it: every signed-off submission of the quarters of its period. Each is
    // asked by the key of the ledger, and what was carried forward is no other value.
    return jdbc.sql(
            """
            select f.*, s.id as origin_id, s.uploaded_by, s.signed_off_by, s.sign_off_time,
              s.filename, s.sha256, s.revision_reason,
              lead(s.sign_off_time) over older as counted_until,
              lag(s.sign_off_time) over older is not null as several
            from figure f join submission s on s.number = f.submission
            where f.submission = any (array(
                select number from submission
                where sign_off_time is not null and quarter_start between :first and :last))
              and f.measure = :measure and f.breakdown = :breakdown and f.period = :period
              and f.force = :force and f.origin is null
            window older as (partition by f.supplier order by s.sign_off_time, s.number)
            order by s.sign_off_time desc, s.number desc
            limit :size offset :offset
            """)
        .param("first", FinancialQuarter.holding(YearMonth.from(key.period().start())).start())
        .param("last", key.period().end())
        .param("measure", key.measure())
        .param("breakdown", key.breakdown())
        .param("period", key.period().id())
        .param("force", key.force())
        .param("size", size)
        .param("offset", offset)
        .query(FigureHistory::row)
        .list();
  }

  /** The values of a figure that is worked out: one for each instant at which it changed. */
  private List<Version> worked(Key key) {
    List<Version> versions = new ArrayList<>();
    Instant until = null;
    CountingFigure pending = null;
    Instant since = null;
    for (Instant at : live.changes(key.measure())) {
      CountingFigure figure =
          live.at(at).stream().filter(found -> isAbout(key, found)).findFirst().orElse(null);
      if (pending != null && since != null && (figure == null || !same(figure, pending))) {
        versions.add(version(pending, since, until));
        until = since;
      }
      if (figure == null) {
        // It was no figure from here on, until what came next.
        until = at;
      }
      pending = figure;
      since = at;
    }
    if (pending != null && since != null) {
      versions.add(version(pending, since, until));
    }
    return versions;
  }

  private static Version version(CountingFigure figure, Instant since, @Nullable Instant until) {
    return new Version(figure.countingSince(since), until, "", "", "");
  }

  private static boolean isAbout(Key key, CountingFigure figure) {
    return figure.measure().equals(key.measure())
        && figure.force().equals(key.force())
        && figure.breakdown().equals(key.breakdown())
        && figure.period().equals(key.period().id());
  }

  private static boolean same(CountingFigure one, CountingFigure other) {
    BigDecimal value = one.value();
    BigDecimal before = other.value();
    if (!one.submission().equals(other.submission())) {
      return false;
    }
    return value == null ? before == null : before != null && value.compareTo(before) == 0;
  }

  private static Version row(ResultSet row, int number) throws SQLException {
    OffsetDateTime until = row.getObject("counted_until", OffsetDateTime.class);
    return new Version(
        Ledger.row(row, number),
        until == null ? null : until.toInstant(),
        row.getString("revision_reason"),
        row.getString("filename"),
        row.getString("sha256"));
  }
}
