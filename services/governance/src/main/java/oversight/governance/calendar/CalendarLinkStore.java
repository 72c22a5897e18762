package oversight.governance.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.governance.Person;

/** Secret addresses in the database. */
@Repository
class CalendarLinkStore {
  private static final String COLUMNS =
      "select id, title, create_time, expire_time, revoke_time, read_time from calendar_link ";

  private final JdbcClient jdbc;

  CalendarLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A secret address.
   *
   * @param revokeTime null while it works
   * @param readTime null where it never was read
   */
  record Stored(
      String id,
      String title,
      Instant createTime,
      Instant expireTime,
      @Nullable Instant revokeTime,
      @Nullable Instant readTime) {}

  void insert(String id, Person owner, String title, byte[] secretSha256) {
    jdbc.sql(
            """
            insert into calendar_link
              (id, subject, username, organisation, roles, title, secret_sha256, expire_time)
            values (:id, :subject, :username, :organisation, string_to_array(:roles, ','), :title,
              :secret, clock_timestamp() + interval '1 year')
            """)
        .param("id", id)
        .param("subject", owner.subject())
        .param("username", owner.username())
        .param("organisation", owner.organisation())
        .param("roles", String.join(",", owner.roles()))
        .param("title", title)
        .param("secret", secretSha256)
        .update();
  }

  List<Stored> of(String subject) {
    return jdbc.sql(COLUMNS + "where subject = :subject order by id desc")
        .param("subject", subject)
        .query(CalendarLinkStore::stored)
        .list();
  }

  Optional<Stored> find(String subject, String id) {
    return jdbc.sql(COLUMNS + "where subject = :subject and id = :id")
        .param("subject", subject)
        .param("id", id)
        .query(CalendarLinkStore::stored)
        .optional();
  }

  void revoke(String subject, String id) {
    jdbc.sql(
            """
            update calendar_link set revoke_time = clock_timestamp()
            where subject = :subject and id = :id and revoke_time is null
            """)
        .param("subject", subject)
        .param("id", id)
        .update();
  }

  /** Whose calendar a secret that works opens; puts on record that it was read. */
  Optional<Person> read(byte[] secretSha256) {
    return jdbc.sql(
            """
            update calendar_link set read_time = clock_timestamp()
            where secret_sha256 = :secret and revoke_time is null
              and expire_time > clock_timestamp()
            returning subject, username, organisation, roles
            """)
        .param("secret", secretSha256)
        .query((row, number) -> Person.of(row))
        .optional();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        row.getString("id"),
        row.getString("title"),
        row.getObject("create_time", OffsetDateTime.class).toInstant(),
        row.getObject("expire_time", OffsetDateTime.class).toInstant(),
        instant(row, "revoke_time"),
        instant(row, "read_time"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
