package oversight.governance.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.governance.Person;

/** Subscriptions in the database. */
@Repository
class SubscriptionStore {
  private static final String COLUMNS =
      """
      select subject, username, organisation, roles, email, confirmed, digest, invitations,
        confirm_secret, unsubscribe_secret, asked_time is not null as asked, digest_on,
        reports, collaborations, packs, publications_since
      from reminder_subscription
      """;

  private final JdbcClient jdbc;

  SubscriptionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Subscription> find(String subject) {
    return one("where subject = :value", subject);
  }

  Optional<Subscription> findBySecret(String secret) {
    return one("where :value in (confirm_secret, unsubscribe_secret)", secret);
  }

  /** Held until the transaction ends; empty where another process holds it. */
  Optional<Subscription> hold(String subject) {
    return one("where subject = :value for update skip locked", subject);
  }

  private Optional<Subscription> one(String where, String value) {
    return jdbc.sql(COLUMNS + where).param("value", value).query(SubscriptionStore::row).optional();
  }

  /** Whoever is to be sent anything. */
  List<String> active() {
    return jdbc.sql("select subject from reminder_subscription where email <> '' order by subject")
        .query((row, number) -> row.getString("subject"))
        .list();
  }

  /** Keeps what somebody asks for; what they may do is taken from the call, each time. */
  void save(Subscription subscription) {
    Person person = subscription.person();
    jdbc.sql(
            """
            insert into reminder_subscription (subject, username, organisation, roles, email,
              confirmed, digest, invitations, confirm_secret, unsubscribe_secret,
              reports, collaborations, packs)
            values (:subject, :username, :organisation, string_to_array(:roles, ','), :email,
              :confirmed, :digest, :invitations, :confirm, :unsubscribe,
              :reports, string_to_array(:collaborations, ','), :packs)
            on conflict (subject) do update set username = excluded.username,
              organisation = excluded.organisation, roles = excluded.roles, email = excluded.email,
              confirmed = excluded.confirmed, digest = excluded.digest,
              invitations = excluded.invitations, confirm_secret = excluded.confirm_secret,
              unsubscribe_secret = excluded.unsubscribe_secret,
              reports = excluded.reports, collaborations = excluded.collaborations,
              packs = excluded.packs,
              publications_since = case
                when (excluded.reports, excluded.collaborations, excluded.packs) =
                  (reminder_subscription.reports, reminder_subscription.collaborations,
                    reminder_subscription.packs)
                then reminder_subscription.publications_since else clock_timestamp() end,
              asked_time = case when excluded.confirm_secret = reminder_subscription.confirm_secret
                then reminder_subscription.asked_time end
            """)
        .param("subject", person.subject())
        .param("username", person.username())
        .param("organisation", person.organisation())
        .param("roles", String.join(",", person.roles()))
        .param("email", subscription.email())
        .param("confirmed", subscription.confirmed())
        .param("digest", subscription.digest())
        .param("invitations", subscription.invitations())
        .param("confirm", subscription.confirmSecret())
        .param("unsubscribe", subscription.unsubscribeSecret())
        .param("reports", subscription.publications().reports())
        .param("collaborations", String.join(",", subscription.publications().collaborations()))
        .param("packs", subscription.publications().packs())
        .update();
  }

  void confirm(String subject) {
    jdbc.sql("update reminder_subscription set confirmed = true where subject = :subject")
        .param("subject", subject)
        .update();
  }

  /** Ends it and forgets the address. */
  void end(String subject) {
    jdbc.sql(
            """
            update reminder_subscription
            set email = '', confirmed = false, digest = false, invitations = false,
              reports = false, collaborations = '{}', packs = false
            where subject = :subject
            """)
        .param("subject", subject)
        .update();
  }

  void asked(String subject) {
    jdbc.sql(
            """
            update reminder_subscription set asked_time = clock_timestamp()
            where subject = :subject
            """)
        .param("subject", subject)
        .update();
  }

  void digested(String subject, LocalDate day) {
    jdbc.sql("update reminder_subscription set digest_on = :day where subject = :subject")
        .param("subject", subject)
        .param("day", day)
        .update();
  }

  private static Subscription row(ResultSet row, int number) throws SQLException {
    return new Subscription(
        Person.of(row),
        row.getString("email"),
        row.getBoolean("confirmed"),
        row.getBoolean("digest"),
        row.getBoolean("invitations"),
        row.getString("confirm_secret"),
        row.getString("unsubscribe_secret"),
        row.getBoolean("asked"),
        new PublicationWish(
            row.getBoolean("reports"),
            Arrays.asList((String[]) row.getArray("collaborations").getArray()),
            row.getBoolean("packs")),
        row.getObject("publications_since", OffsetDateTime.class),
        row.getObject("digest_on", LocalDate.class));
  }
}
