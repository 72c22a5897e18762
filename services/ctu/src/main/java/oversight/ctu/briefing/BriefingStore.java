package oversight.ctu.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.OwnCollaboration;
import oversight.ctu.v1.BriefingAudience;
import oversight.ctu.v1.ForceBriefing;

/** Briefings in the database, those of signed-off logs; in the caller's transaction. */
@Repository
class BriefingStore {
  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  BriefingStore(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  /** From a day to a day, null for open, as at an instant; the latest first. */
  List<ForceBriefing> list(
      @Nullable LocalDate first, @Nullable LocalDate last, @Nullable Instant asOf) {
    return jdbc.sql(
            """
            select * from force_briefing
            where submission = any (array(
                select counting_logs('briefings', :first::date - 100, :last::date,
                  coalesce(:asOf::timestamptz, 'infinity'))))
              and held between coalesce(:first::date, '-infinity')
                and coalesce(:last::date, 'infinity')
            order by held desc, briefing
            """)
        .param("first", first, Types.DATE)
        .param("last", last, Types.DATE)
        .param(
            "asOf",
            asOf == null ? null : asOf.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .query(this::row)
        .list();
  }

  private ForceBriefing row(ResultSet row, int number) throws SQLException {
    return ForceBriefing.newBuilder()
        .setBriefing(row.getString("briefing"))
        .setHeld(row.getString("held"))
        .setForce(row.getString("force"))
        .setForceTitle(own.nameOf(row.getString("force")))
        .setAudience(
            BriefingAudience.valueOf(
                row.getString("audience").toUpperCase(Locale.ROOT).replace('-', '_')))
        .setSubject(row.getString("subject"))
        .setAttended(row.getInt("attended"))
        .setSubmission(own.name("submissions", row.getString("submission_id")))
        .build();
  }
}
