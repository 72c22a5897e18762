package oversight.governance.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;

/** Keeps records as they stand now. Row-level security decides what is found. */
@Component
class RecordStore {
  private static final String COLUMNS =
      """
      select r.id, r.register, r.state, r.owner, r.clearance, r.readers, r.editors, r.content, r.version,
        r.created_by, r.create_time, r.updated_by, r.update_time,
        coalesce((select p.content::text from register_part p
          where p.record = r.id and p.version = r.version), '') as part
      """;

  private final JdbcClient jdbc;

  RecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A record, and what a list orders it by. */
  record Place(StoredRecord record, String value) {}

  Optional<StoredRecord> find(String collection, String id) {
    return jdbc.sql(COLUMNS + "from register_record r where r.id = :id and r.register = :register")
        .param("id", id)
        .param("register", collection)
        .query(RecordRows::record)
        .optional();
  }

  List<Place> page(
      String collection,
      RecordFilter filter,
      RecordOrder order,
      @Nullable RecordPageToken after,
      int size) {
    String past =
        after == null
            ? ""
            : " and (%s, r.id collate \"C\") %s (%s, :lastId)"
                .formatted(
                    order.expression(),
                    order.descending() ? "<" : ">",
                    order.isNumeric() ? "cast(:lastValue as numeric)" : ":lastValue");
    StatementSpec statement =
        jdbc.sql(
                COLUMNS
                    + ", (%s)::text as place from register_record r where r.register = :register"
                        .formatted(order.expression())
                    + filter.sql()
                    + past
                    + " order by %s %s, r.id collate \"C\" %s limit :size"
                        .formatted(order.expression(), order.direction(), order.direction()))
            .param("register", collection)
            .param("size", size)
            .params(filter.parameters());
    if (after != null) {
      statement = statement.param("lastId", after.id()).param("lastValue", value(order, after));
    }
    return statement
        .query((row, number) -> new Place(RecordRows.record(row, number), row.getString("place")))
        .list();
  }

  private static Object value(RecordOrder order, RecordPageToken after) {
    if (!order.isNumeric()) {
      return after.value();
    }
    try {
      return new BigDecimal(after.value());
    } catch (NumberFormatException forged) {
      throw RecordPageToken.bad();
    }
  }

  void insert(String id, Draft draft, Caller caller) {
    bind(
            jdbc.sql(
                """
                insert into register_record (id, register, state, title, owner, clearance, readers,
                  editors, content, version, created_by, updated_by)
                values (:id, :register, :state, :title, :owner, :clearance,
                  string_to_array(:readers, ','), string_to_array(:editors, ','),
                  cast(:content as jsonb), 1, :caller, :caller)
                """),
            id,
            draft,
            caller)
        .param("register", draft.collection())
        .update();
  }

  /** Whether it was still of the version that the draft was made from. */
  boolean update(String id, int version, Draft draft, Caller caller) {
    return bind(
                jdbc.sql(
                    """
                    update register_record set state = :state, title = :title, owner = :owner,
                      clearance = :clearance, readers = string_to_array(:readers, ','),
                      editors = string_to_array(:editors, ','), content = cast(:content as jsonb),
                      version = version + 1, updated_by = :caller, update_time = clock_timestamp()
                    where id = :id and version = :version
                    """),
                id,
                draft,
                caller)
            .param("version", version)
            .update()
        == 1;
  }

  private static StatementSpec bind(
      StatementSpec statement, String id, Draft draft, Caller caller) {
    return statement
        .param("id", id)
        .param("state", draft.state())
        .param("title", draft.title())
        .param("owner", draft.owner())
        .param("clearance", draft.access().clearance())
        .param("readers", RecordRows.joined(draft.access().readers()), java.sql.Types.VARCHAR)
        .param("editors", RecordRows.joined(draft.access().editors()))
        .param("content", draft.content())
        .param("caller", caller.username());
  }
}
