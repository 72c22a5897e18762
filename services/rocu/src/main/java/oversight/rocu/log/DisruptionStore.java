package oversight.rocu.log;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import oversight.collaboration.OwnCollaboration;
import oversight.rocu.v1.Disruption;
import oversight.rocu.v1.DisruptionCounts;
import oversight.rocu.v1.ListDisruptionsRequest;

/** The disruptions that count. */
@Repository
class DisruptionStore {
  private static final String COUNTING =
      """
      from disruption r join submission s on s.number = r.submission
      where r.submission = any (array(
          select counting_logs('disruptions', :first::date - 100, :last::date, :asOf)))
        and (:first::date is null or r.date >= :first) and (:last::date is null or r.date <= :last)
        and (:level = '' or r.level = :level) and (:p = '' or r.p = :p)
        and (:threat = '' or r.threat = :threat) and (:lead = '' or r.lead = :lead)
        and (:force = '' or :force = any (r.forces))
      """;

  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  DisruptionStore(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  List<Placed<Disruption>> list(ListDisruptionsRequest request, String force, Span span, int size) {
    return Place.of(request.getPageToken())
        .bind(
            asked(
                """
                select r.*, s.signed_off_by, s.sign_off_time
                """
                    + COUNTING
                    + Place.following("date", "disruption"),
                request,
                force,
                span),
            size)
        .query((row, number) -> new Placed<>(disruption(row), Place.of(row, "date", "disruption")))
        .list();
  }

  DisruptionCounts counts(ListDisruptionsRequest request, String force, Span span) {
    return asked(
            """
            select count(*), count(*) filter (where r.level = 'major'),
              count(*) filter (where r.level = 'moderate'),
              count(*) filter (where r.level = 'minor'), count(*) filter (where r.lead = 'joint')
            """
                + COUNTING,
            request,
            force,
            span)
        .query((row, number) ->
            DisruptionCounts.newBuilder()
                .setTotal(row.getInt(1))
                .setMajor(row.getInt(2))
                .setModerate(row.getInt(3))
                .setMinor(row.getInt(4))
                .setJoint(row.getInt(5))
                .build())
        .single();
  }

  List<Disruption> find(String reference, Span span) {
    return asked(
            """
            select r.*, s.signed_off_by, s.sign_off_time
            """
                + COUNTING
                + " and r.disruption = :reference order by r.date desc limit 1",
            ListDisruptionsRequest.getDefaultInstance(),
            "",
            span)
        .param("reference", reference)
        .query((row, number) -> disruption(row))
        .list();
  }

  private StatementSpec asked(String sql, ListDisruptionsRequest request, String force, Span span) {
    return jdbc.sql(sql)
        .param("first", span.first())
        .param("last", span.last())
        .param("asOf", span.at())
        .param("level", request.getLevel())
        .param("p", request.getP())
        .param("threat", request.getThreat())
        .param("lead", request.getLead())
        .param("force", force);
  }

  private Disruption disruption(ResultSet row) throws SQLException {
    Array forces = row.getArray("forces");
    return Disruption.newBuilder()
        .setReference(row.getString("disruption"))
        .setDate(row.getString("date"))
        .setLevel(row.getString("level"))
        .setP(row.getString("p"))
        .setThreat(row.getString("threat"))
        .setLead(row.getString("lead"))
        .setLeadForce(Place.text(row, "lead_force"))
        .addAllForces(List.of((String[]) forces.getArray()))
        .setNote(Place.text(row, "note"))
        .setSubmission(own.name("submissions", row.getString("submission_id")))
        .setRow(row.getInt("row_number"))
        .setSignedOffBy(row.getString("signed_off_by"))
        .setSignOffTime(Place.signed(row))
        .build();
  }
}
