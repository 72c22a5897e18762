package oversight.governance.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;

/** Keeps every version of every record; rows are only added. */
@Component
class VersionStore {
  private final JdbcClient jdbc;

  VersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String id, int version, Draft draft, String verb, String reason, Caller caller) {
    jdbc.sql(
            """
            insert into register_version (record, version, verb, state, clearance, readers, editors,
              content, changed_fields, reason, changed_by, organisation)
            values (:id, :version, :verb, :state, :clearance, string_to_array(:readers, ','),
              string_to_array(:editors, ','), cast(:content as jsonb),
              string_to_array(:changed, ','), :reason, :caller, :organisation)
            """)
        .param("id", id)
        .param("version", version)
        .param("verb", verb)
        .param("state", draft.state())
        .param("clearance", draft.access().clearance())
        .param("readers", RecordRows.joined(draft.access().readers()), java.sql.Types.VARCHAR)
        .param("editors", RecordRows.joined(draft.access().editors()))
        .param("content", draft.content())
        .param("changed", RecordRows.joined(draft.changed()))
        .param("reason", reason)
        .param("caller", caller.username())
        .param("organisation", caller.organisation().slug())
        .update();
    Draft.Part part = draft.part();
    if (part != null) {
      jdbc.sql(
              """
              insert into register_part (record, version, readers, content, changed_fields)
              values (:id, :version, string_to_array(:readers, ','), cast(:content as jsonb),
                string_to_array(:changed, ','))
              """)
          .param("id", id)
          .param("version", version)
          .param("readers", RecordRows.joined(part.readers()))
          .param("content", part.content())
          .param("changed", RecordRows.joined(part.changed()))
          .update();
    }
  }

  /** Versions before one, the newest first. */
  List<StoredVersion> before(String id, int version, int size) {
    return jdbc.sql(
            """
            select v.version, v.verb, v.state, v.content, v.reason, v.changed_by, v.organisation,
              v.change_time, v.changed_fields || coalesce(p.changed_fields, '{}') as changed_fields,
              coalesce(p.content::text, '') as part
            from register_version v
              left join register_part p on p.record = v.record and p.version = v.version
            where v.record = :id and v.version < :version
            order by v.version desc limit :size
            """)
        .param("id", id)
        .param("version", version)
        .param("size", size)
        .query(RecordRows::version)
        .list();
  }
}
