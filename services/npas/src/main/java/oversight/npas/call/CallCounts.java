package oversight.npas.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.OwnCollaboration;
import oversight.npas.Span;
import oversight.npas.v1.Cancellation;
import oversight.npas.v1.Cancellations;
import oversight.npas.v1.Diversion;
import oversight.npas.v1.Diversions;

/** Counts calls that were cancelled, and calls whose aircraft was diverted. */
@Repository
class CallCounts {
  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  CallCounts(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  Cancellations cancellations(Span span, @Nullable String force) {
    List<Cancellation> lines =
        CallSql.bind(
                jdbc.sql(
                    """
                    select c.force, case when c.lifted is null then 'before-lift' else 'en-route' end
                        as stage, c.reason, count(*) as calls, coalesce(sum(c.minutes), 0) as minutes
                    from call c
                    """
                        + CallSql.COUNTING
                        + """
                           and c.outcome = 'cancelled' and (:force::text is null or c.force = :force)
                        group by 1, 2, 3
                        order by calls desc, 1, 2, 3
                        """),
                span,
                List.of())
            .param("force", force)
            .query((row, number) ->
                Cancellation.newBuilder()
                    .setForce(row.getString("force"))
                    .setTitle(own.nameOf(row.getString("force")))
                    .setStage(row.getString("stage"))
                    .setReason(row.getString("reason"))
                    .setCalls(row.getLong("calls"))
                    .setMinutes(row.getLong("minutes"))
                    .build())
            .list();
    long requested =
        CallSql.bind(
                jdbc.sql(
                    "select count(*) from call c "
                        + CallSql.COUNTING
                        + " and (:force::text is null or c.force = :force)"),
                span,
                List.of())
            .param("force", force)
            .query(Long.class)
            .single();
    return Cancellations.newBuilder()
        .addAllLines(lines)
        .setRequested(requested)
        .setCancelled(lines.stream().mapToLong(Cancellation::getCalls).sum())
        .build();
  }

  Diversions diversions(Span span, @Nullable String force) {
    return Diversions.newBuilder()
        .addAllLines(
            CallSql.bind(
                    jdbc.sql(
                        """
                        select c.force, c.reached, count(*) as calls,
                          coalesce(sum(c.minutes), 0) as minutes
                        from call c
                        """
                            + CallSql.COUNTING
                            + """
                               and c.reached <> c.force
                              and (:force::text is null or :force in (c.force, c.reached))
                            group by 1, 2 order by 1, 2
                            """),
                    span,
                    List.of())
                .param("force", force)
                .query((row, number) ->
                    Diversion.newBuilder()
                        .setAskedBy(row.getString("force"))
                        .setAskedByTitle(own.nameOf(row.getString("force")))
                        .setReached(row.getString("reached"))
                        .setReachedTitle(own.nameOf(row.getString("reached")))
                        .setCalls(row.getLong("calls"))
                        .setMinutes(row.getLong("minutes"))
                        .build())
                .list())
        .build();
  }
}
