package oversight.ctu.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.OwnCollaboration;
import oversight.ctu.v1.LocalProfile;
import oversight.ctu.v1.ProfileState;

/** Profiles in the database, as the log of one quarter has them; in the caller's transaction. */
@Repository
class ProfileStore {
  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  ProfileStore(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  /**
   * What the latest log of a quarter up to a day says.
   *
   * @param quarter {@code 2015-16-Q3}
   * @param profiles by force and authority
   */
  record Held(String quarter, List<LocalProfile> profiles) {}

  Held on(LocalDate day, @Nullable Instant asOf) {
    List<Row> rows =
        jdbc.sql(
                """
                with counts as (
                  select * from local_profile
                  where submission = any (array(
                    select counting_logs('profiles', null, :day, coalesce(:asOf::timestamptz,
                      'infinity'))))
                )
                select held.*, case
                    when held.refreshed > :day then (
                      -- An earlier log says what held before it was refreshed, if one does.
                      select max(earlier.refreshed) from counts earlier
                      where earlier.profile = held.profile
                        and earlier.quarter_start < held.quarter_start and earlier.refreshed <= :day)
                    else held.refreshed
                  end as known_refreshed
                from counts held
                where held.quarter_start = (select max(quarter_start) from counts)
                  and held.due_since <= :day
                order by held.force, held.authority, held.profile
                """)
            .param("day", day)
            .param(
                "asOf",
                asOf == null ? null : asOf.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .query((row, number) -> row(row, day))
            .list();
    return new Held(
        rows.isEmpty() ? "" : rows.getFirst().quarter(), rows.stream().map(Row::profile).toList());
  }

  private record Row(String quarter, LocalProfile profile) {}

  private Row row(ResultSet row, LocalDate day) throws SQLException {
    LocalProfile.Builder profile =
        LocalProfile.newBuilder()
            .setProfile(row.getString("profile"))
            .setAuthority(row.getString("authority"))
            .setForce(row.getString("force"))
            .setForceTitle(own.nameOf(row.getString("force")))
            .setDueSince(row.getString("due_since"))
            .setState(ProfileState.NEVER_MADE)
            .setSubmission(own.name("submissions", row.getString("submission_id")));
    LocalDate refreshed = row.getObject("known_refreshed", LocalDate.class);
    if (refreshed != null) {
      // The last day whose 12 months it lies in is the day before a year has passed.
      LocalDate until = refreshed.plusYears(1);
      profile
          .setRefreshed(refreshed.toString())
          .setCurrentUntil(until.toString())
          .setState(day.isBefore(until) ? ProfileState.CURRENT : ProfileState.OVERDUE);
    } else if (row.getObject("refreshed", LocalDate.class) != null) {
      // Refreshed since: what held on the day, no log says.
      profile.setState(ProfileState.PROFILE_STATE_UNSPECIFIED);
    }
    return new Row(row.getString("quarter"), profile.build());
  }
}
