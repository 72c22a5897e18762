package oversight.rocu.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.OwnCollaboration;
import oversight.rocu.v1.GroupEvent;
import oversight.rocu.v1.OrganisedCrimeGroup;

/** The organised crime groups that the caller may know of. */
@Repository
class GroupStore {
  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  GroupStore(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  /**
   * Groups with what happened to them up to a day, by reference.
   *
   * @param force ONS code, empty for all
   * @param threat empty for all
   * @param archived those off the map, too
   * @param after the reference to go on after; empty to begin
   */
  List<OrganisedCrimeGroup> list(
      LocalDate on,
      OffsetDateTime asOf,
      String force,
      String threat,
      boolean archived,
      String after,
      int size) {
    return groups("", on, asOf, force, threat, archived, after, size);
  }

  /** One group with all that happened to it; none where the caller may not know of it. */
  List<OrganisedCrimeGroup> find(String reference, OffsetDateTime asOf) {
    return groups(reference, LocalDate.of(9999, 1, 1), asOf, "", "", true, "", 1);
  }

  private List<OrganisedCrimeGroup> groups(
      String reference,
      LocalDate on,
      OffsetDateTime asOf,
      String force,
      String threat,
      boolean archived,
      String after,
      int size) {
    Map<String, List<GroupEvent>> events = new LinkedHashMap<>();
    jdbc.sql(
            """
            with event as (
              select r.*, s.signed_off_by, s.sign_off_time,
                row_number() over (partition by r.ocg
                  order by r.date desc, r.event = 'brought-forward', r.quarter_start desc,
                    r.row_number desc) as newest
              from group_event r join submission s on s.number = r.submission
              where r.submission = any (array(
                  select counting_logs('groups', null, :on::date, :asOf)))
                and r.date <= :on::date),
            asked as (
              select ocg from event
              where newest = 1 and (:force = '' or force = :force)
                and (:threat = '' or threat = :threat) and (:archived or event <> 'archived')
                and ocg > :after and (:reference = '' or ocg = :reference)
              order by ocg limit :size)
            select event.* from event join asked using (ocg) order by ocg, newest desc
            """)
        .param("reference", reference)
        .param("on", on)
        .param("asOf", asOf)
        .param("force", force)
        .param("threat", threat)
        .param("archived", archived)
        .param("after", after)
        .param("size", size)
        .query(row -> {
          events.computeIfAbsent(row.getString("ocg"), none -> new ArrayList<>()).add(event(row));
        });
    return events.entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static OrganisedCrimeGroup group(String reference, List<GroupEvent> events) {
    GroupEvent last = events.getLast();
    return OrganisedCrimeGroup.newBuilder()
        .setReference(reference)
        .setForce(last.getForce())
        .setThreat(last.getThreat())
        .setMapped(!last.getEvent().equals("archived"))
        .setSince(last.getDate())
        .addAllEvents(events)
        .build();
  }

  private GroupEvent event(ResultSet row) throws SQLException {
    return GroupEvent.newBuilder()
        .setEvent(row.getString("event"))
        .setDate(row.getString("date"))
        .setForce(row.getString("force"))
        .setThreat(row.getString("threat"))
        .setReason(Place.text(row, "reason"))
        .setNote(Place.text(row, "note"))
        .setSubmission(own.name("submissions", row.getString("submission_id")))
        .setRow(row.getInt("row_number"))
        .setSignedOffBy(row.getString("signed_off_by"))
        .setSignOffTime(Place.signed(row))
        .build();
  }
}
