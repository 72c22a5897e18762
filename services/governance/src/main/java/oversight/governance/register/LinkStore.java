package oversight.governance.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what records refer to now. */
@Component
class LinkStore {
  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A record at one end of a reference. */
  record End(String field, String name, String title, String state, String day) {}

  void replace(String id, Collection<Link> open, Collection<Link> part) {
    jdbc.sql("delete from register_link where record = :id").param("id", id).update();
    open.forEach(link -> add(id, link, false));
    part.stream().filter(link -> !open.contains(link)).forEach(link -> add(id, link, true));
  }

  private void add(String id, Link link, boolean inPart) {
    jdbc.sql(
            """
            insert into register_link (record, field, target, in_part)
            values (:id, :field, :target, :part)
            """)
        .param("id", id)
        .param("field", link.field())
        .param("target", link.target())
        .param("part", inPart)
        .update();
  }

  /** A record by its name, as far as it may be seen. */
  Optional<LinkTarget.Target> find(String name) {
    return jdbc.sql(
            """
            select title, state, coalesce(content->>'date', '') as day from register_record
            where register = split_part(:name, '/', 1) and id = split_part(:name, '/', 2)
            """)
        .param("name", name)
        .query((row, number) ->
            new LinkTarget.Target(
                row.getString("title"), row.getString("state"), row.getString("day")))
        .optional();
  }

  /** Records that refer to this one, newest first. */
  List<End> referring(String name, int most) {
    return jdbc.sql(
            """
            select l.field, r.register || '/' || r.id as name, r.title, r.state,
              coalesce(r.content->>'date', '') as day
            from register_link l join register_record r on r.id = l.record
            where l.target = :name order by r.id desc limit :most
            """)
        .param("name", name)
        .param("most", most)
        .query((row, number) ->
            new End(
                row.getString("field"),
                row.getString("name"),
                row.getString("title"),
                row.getString("state"),
                row.getString("day")))
        .list();
  }
}
