package oversight.governance.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent already, so that it is sent once, whatever restarts. */
@Repository
class ToldStore {
  private final JdbcClient jdbc;

  ToldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An invitation that somebody has. */
  record Invited(int sequence, String said, boolean cancelled) {}

  /** Puts on record that these are told, and says which had not been. */
  List<Due> tell(String subject, List<Due> due, LocalDate today) {
    return due.stream().filter(item -> tell(subject, item, today)).toList();
  }

  private boolean tell(String subject, Due item, LocalDate today) {
    return jdbc.sql(
                """
                insert into reminder_told (subject, record, what, due_on, stage, told_on)
                values (:subject, :record, :what, :due, :stage, :today)
                on conflict do nothing
                """)
            .param("subject", subject)
            .param("record", item.record())
            .param("what", item.what())
            .param("due", item.day())
            .param("stage", item.stage().name())
            .param("today", today)
            .update()
        == 1;
  }

  Optional<Invited> invited(String subject, String meeting) {
    return jdbc.sql(
            """
            select sequence, said, cancelled from invitation
            where subject = :subject and meeting = :meeting
            """)
        .param("subject", subject)
        .param("meeting", meeting)
        .query((row, number) ->
            new Invited(row.getInt("sequence"), row.getString("said"), row.getBoolean("cancelled")))
        .optional();
  }

  void invite(String subject, String meeting, Invited invited) {
    jdbc.sql(
            """
            insert into invitation (subject, meeting, sequence, said, cancelled)
            values (:subject, :meeting, :sequence, :said, :cancelled)
            on conflict (subject, meeting) do update set sequence = excluded.sequence,
              said = excluded.said, cancelled = excluded.cancelled
            """)
        .param("subject", subject)
        .param("meeting", meeting)
        .param("sequence", invited.sequence())
        .param("said", invited.said())
        .param("cancelled", invited.cancelled())
        .update();
  }
}
