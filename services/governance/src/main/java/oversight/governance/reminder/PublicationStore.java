package oversight.governance.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.Periods;
import oversight.governance.Platform;
import oversight.governance.report.PublishedReport;
import oversight.identity.Caller;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.service.database.CallerTransactions;

/** What was published since somebody asked to be told, and what they were told. */
@Repository
class PublicationStore {
  private final JdbcClient jdbc;
  private final CallerTransactions transactions;
  private final Region region;

  PublicationStore(JdbcClient jdbc, CallerTransactions transactions, Region region) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.region = region;
  }

  /** What was published since they asked, oldest first; packs as far as they may read them. */
  List<Publication> since(Subscription subscription, Caller person) {
    PublicationWish wish = subscription.publications();
    List<Publication> found = new ArrayList<>();
    if (wish.reports()) {
      found.addAll(transactions.read(Platform.CALLER, () -> reports(subscription)));
    }
    if (wish.packs()) {
      found.addAll(transactions.read(person, () -> packs(subscription)));
    }
    return List.copyOf(found);
  }

  private List<Publication> reports(Subscription subscription) {
    return jdbc.sql(
            """
            select collaboration, quarter, version from report_to_mail
            where received_time >= :since
              and (:only = '' or collaboration = any (string_to_array(:only, ',')))
            order by received_time, collaboration, quarter, version
            """)
        .param("since", subscription.publicationsSince())
        .param("only", String.join(",", subscription.publications().collaborations()))
        .query(this::report)
        .list();
  }

  private Publication report(ResultSet row, int number) throws SQLException {
    String slug = row.getString("collaboration");
    String quarter = row.getString("quarter");
    return new Publication(
        PublishedReport.name(slug, quarter),
        row.getInt("version"),
        "%s, %s"
            .formatted(
                region.collaboration(slug).map(Collaboration::name).orElse(slug),
                Periods.parse(quarter).label()));
  }

  private List<Publication> packs(Subscription subscription) {
    return jdbc.sql(
            """
            select c.pack, c.version, v.title
            from pack_circulation c join pack_version v on v.pack = c.pack and v.version = c.version
            where c.circulate_time >= :since
            order by c.circulate_time, c.pack, c.version
            """)
        .param("since", subscription.publicationsSince())
        .query((row, number) ->
            new Publication(
                "packs/" + row.getString("pack"), row.getInt("version"), row.getString("title")))
        .list();
  }

  /** Puts on record that these are told, and says which had not been. */
  List<Publication> tell(String subject, List<Publication> published, LocalDate today) {
    return published.stream().filter(one -> tell(subject, one, today)).toList();
  }

  private boolean tell(String subject, Publication one, LocalDate today) {
    return jdbc.sql(
                """
                insert into publication_told (subject, publication, told_on)
                values (:subject, :publication, :today)
                on conflict do nothing
                """)
            .param("subject", subject)
            .param("publication", one.key())
            .param("today", today)
            .update()
        == 1;
  }
}
