package oversight.collaboration.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
   * @param countedUntil when another took its place, or a log of its quarter left it out; null
   *     while it counts
   * @param revisionReason why it was sent again; empty where none was given
   * @param filename of the file it came from; empty where none was given
   * @param sha256 of that file
   */
  public record Version(
      CountingFigure figure,
      @Nullable Instant countedUntil,
      String revisionReason,
      String filename,
      String sha256) {
    /** The same, counting no longer than to an instant; null for no end. */
    Version until(@Nullable Instant end) {
      return end == null || (countedUntil != null && countedUntil.isBefore(end))
          ? this
          : new Version(figure, end, revisionReason, filename, sha256);
    }
  }

  /** Its values, newest first: of so many at most, after so many were shown. */
  public List<Version> list(Key key, int offset, int size) {
    if (live.parts().contains(key.measure())) {
      return withLive(key).stream().skip(offset).limit(size).toList();
    }
    return sent(key, null, offset, size);
  }

  /**
   * What was worked out from the first log on, and before that what was sent. A log stands in the
   * place of all that its supplier sends of the period, then and later.
   */
  private List<Version> withLive(Key key) {
    Worked worked = worked(key);
    return Stream.concat(
            worked.versions().stream(),
            sent(key, worked.since(), 0, FigureQuery.ALL).stream()
                .map(version -> version.until(worked.since())))
        .toList();
  }

  /**
   * What was sent or derived and signed off. All that could hold it: every signed-off submission of
   * the quarters of its period. Each is asked by the key of the ledger, and what was carried
   * forward is no other value. It counted until another took its place, or a log left it out.
   *
   * @param before only what was signed off before this instant; null for all
   */
  private List<Version> sent(Key key, @Nullable Instant before, int offset, int size) {
    return jdbc.sql(
            """
            select f.*, s.filename, s.sha256, s.revision_reason,
              least(lead(s.sign_off_time) over older, gone.left_out) as counted_until,
              lag(s.sign_off_time) over older is not null as several
            from figure f join submission s on s.number = f.submission
              left join lateral (
                select min(w.sign_off_time) as left_out from submission w
                where w.quarter_start = s.quarter_start and w.supplier = s.supplier
                  and w.whole <> '{}' and w.whole @> array[:measure::text] collate "C"
                  and w.sign_off_time is not null
                  and (w.sign_off_time, w.number) > (s.sign_off_time, s.number)) gone on true
            where f.submission = any (array(
                select number from submission
                where sign_off_time is not null and quarter_start between :first and :last))
              and f.measure = :measure and f.breakdown = :breakdown and f.period = :period
              and f.force = :force and f.origin is null
              and s.sign_off_time < coalesce(:before::timestamptz, 'infinity')
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
        .param(
            "before",
            before == null ? null : before.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("size", size)
        .param("offset", offset)
        .query(FigureHistory::row)
        .list();
  }

  /**
   * What was worked out of a figure.
   *
   * @param versions newest first
   * @param since when its place was first worked out, whatever its force and breakdown; null where
   *     it never was
   */
  private record Worked(List<Version> versions, @Nullable Instant since) {}

  /** The values of a figure that is worked out: one for each instant at which it changed. */
  private Worked worked(Key key) {
    List<Version> versions = new ArrayList<>();
    Instant first = null;
    Instant until = null;
    CountingFigure pending = null;
    Instant since = null;
    for (Instant at : live.changes(key.measure())) {
      List<CountingFigure> place =
          live.at(at).stream()
              .filter(found ->
                  found.measure().equals(key.measure()) && found.period().equals(key.period().id()))
              .toList();
      if (place.isEmpty()) {
        // Nor was it before: a log that counts counts for ever.
        break;
      }
      first = at;
      CountingFigure figure =
          place.stream().filter(found -> isAbout(key, found)).findFirst().orElse(null);
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
    return new Worked(versions, first);
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
