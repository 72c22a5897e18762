package oversight.rocu.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import oversight.collaboration.OwnCollaboration;
import oversight.rocu.v1.ListTaskingRequestsRequest;
import oversight.rocu.v1.TaskingCounts;
import oversight.rocu.v1.TaskingRequest;

/**
 * The requests for help that count, each as it stood on the last day of the financial quarter in
 * which it was received: as derive/tasking.sql counts it.
 */
@Repository
class TaskingStore {
  private static final String COUNTING =
      """
      from (
          select t.*, case when t.decided <= quarter.last_day then t.decision else 'pending' end
            as stood, quarter.last_day
          from tasking t cross join lateral (
            select (date_trunc('quarter', t.received::timestamp) + interval '3 months')::date - 1
              as last_day) quarter) r
        join submission s on s.number = r.submission
      where r.submission = any (array(
          select counting_logs('tasking', :first::date - 100, :last::date, :asOf)))
        and (:first::date is null or r.received >= :first)
        and (:last::date is null or r.received <= :last)
        and (:requester = '' or r.requester = :requester)
        and (:force = '' or r.force = :force)
        and (:decision = '' or r.stood = :decision)
      """;

  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  TaskingStore(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  List<Placed<TaskingRequest>> list(
      ListTaskingRequestsRequest request, String force, Span span, int size) {
    return Place.of(request.getPageToken())
        .bind(
            asked(
                """
                select r.*, s.signed_off_by, s.sign_off_time
                """
                    + COUNTING
                    + Place.following("received", "request"),
                request,
                force,
                span),
            size)
        .query((row, number) -> new Placed<>(request(row), Place.of(row, "received", "request")))
        .list();
  }

  TaskingCounts counts(ListTaskingRequestsRequest request, String force, Span span) {
    return asked(
            """
            select count(*), count(*) filter (where r.stood <> 'pending'),
              count(*) filter (where r.stood = 'accepted'),
              count(*) filter (where r.stood = 'pending')
            """
                + COUNTING,
            request,
            force,
            span)
        .query((row, number) ->
            TaskingCounts.newBuilder()
                .setReceived(row.getInt(1))
                .setDecided(row.getInt(2))
                .setAccepted(row.getInt(3))
                .setPending(row.getInt(4))
                .build())
        .single();
  }

  private StatementSpec asked(
      String sql, ListTaskingRequestsRequest request, String force, Span span) {
    return jdbc.sql(sql)
        .param("first", span.first())
        .param("last", span.last())
        .param("asOf", span.at())
        .param("requester", request.getRequester())
        .param("decision", request.getDecision())
        .param("force", force);
  }

  private TaskingRequest request(ResultSet row) throws SQLException {
    return TaskingRequest.newBuilder()
        .setReference(row.getString("request"))
        .setReceived(row.getString("received"))
        .setRequester(row.getString("requester"))
        .setForce(Place.text(row, "force"))
        .setHelp(row.getString("help"))
        .setDecided(Place.text(row, "decided"))
        .setDecision(Place.text(row, "decision"))
        .setReason(Place.text(row, "reason"))
        .setNote(Place.text(row, "note"))
        .setSubmission(own.name("submissions", row.getString("submission_id")))
        .setRow(row.getInt("row_number"))
        .setSignedOffBy(row.getString("signed_off_by"))
        .setSignOffTime(Place.signed(row))
        .setStoodOn(row.getString("last_day"))
        .setStood(row.getString("stood"))
        .build();
  }
}
