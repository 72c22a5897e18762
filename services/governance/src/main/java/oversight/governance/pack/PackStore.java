package oversight.governance.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;

/** Packs and their versions in the database; always called in a caller's transaction. */
@Repository
class PackStore {
  private static final String COLUMNS =
      """
      select id, quarter, title, meeting_date, executive_summary, state, version, created_by,
        create_time, circulate_time
      from pack
      """;

  private final JdbcClient jdbc;

  PackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens a pack. */
  void insert(String id, FinancialQuarter quarter, Front front, String createdBy) {
    jdbc.sql(
            """
            insert into pack (id, quarter, quarter_start, title, meeting_date,
              executive_summary, state, version, created_by, request_sha256)
            values (:id, :quarter, :start, :title, :meeting, :summary, 'DRAFT', 0, :createdBy, '')
            """)
        .param("id", id)
        .param("quarter", quarter.id())
        .param("start", quarter.start())
        .param("title", front.title())
        .param("meeting", front.meetingDate())
        .param("summary", front.executiveSummary())
        .param("createdBy", createdBy)
        .update();
  }

  Optional<StoredPack> find(String id) {
    return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(PackStore::pack).optional();
  }

  /** The pack, held until the transaction ends. */
  Optional<StoredPack> findForUpdate(String id) {
    return jdbc.sql(COLUMNS + "where id = :id for update")
        .param("id", id)
        .query(PackStore::pack)
        .optional();
  }

  List<StoredPack> page(PageToken after, int size) {
    return jdbc.sql(
            COLUMNS
                + """
                where (quarter_start, id) < (:start, :id)
                order by quarter_start desc, id desc limit :size
                """)
        .param("start", after.quarterStart())
        .param("id", after.id())
        .param("size", size)
        .query(PackStore::pack)
        .list();
  }

  void write(String id, Front front) {
    jdbc.sql(
            """
            update pack set title = :title, meeting_date = :meeting, executive_summary = :summary
            where id = :id
            """)
        .param("id", id)
        .param("title", front.title())
        .param("meeting", front.meetingDate())
        .param("summary", front.executiveSummary())
        .update();
  }

  void move(String id, PackState state, int version) {
    jdbc.sql("update pack set state = :state, version = :version where id = :id")
        .param("id", id)
        .param("state", state.name())
        .param("version", version)
        .update();
  }

  void circulate(String id, String by) {
    jdbc.sql(
            """
            update pack set state = 'CIRCULATED', circulated_by = :by,
              circulate_time = clock_timestamp()
            where id = :id
            """)
        .param("id", id)
        .param("by", by)
        .update();
  }

  void freeze(String id, int version, Front front, String compiledBy) {
    jdbc.sql(
            """
            insert into pack_version
              (pack, version, title, meeting_date, executive_summary, compiled_by)
            values (:pack, :version, :title, :meeting, :summary, :compiledBy)
            """)
        .param("pack", id)
        .param("version", version)
        .param("title", front.title())
        .param("meeting", front.meetingDate())
        .param("summary", front.executiveSummary())
        .param("compiledBy", compiledBy)
        .update();
  }

  Optional<Compilation> compilation(String id, int version) {
    return jdbc.sql(
            """
            select version, title, meeting_date, executive_summary, compiled_by, compile_time
            from pack_version where pack = :pack and version = :version
            """)
        .param("pack", id)
        .param("version", version)
        .query((row, number) ->
            new Compilation(
                row.getInt("version"),
                front(row),
                row.getString("compiled_by"),
                instant(row, "compile_time")))
        .optional();
  }

  private static StoredPack pack(ResultSet row, int number) throws SQLException {
    return new StoredPack(
        row.getString("id"),
        (FinancialQuarter) Periods.parse(row.getString("quarter")),
        front(row),
        PackState.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getString("created_by"),
        instant(row, "create_time"),
        row.getObject("circulate_time") == null ? null : instant(row, "circulate_time"));
  }

  private static Front front(ResultSet row) throws SQLException {
    return new Front(
        row.getString("title"),
        row.getObject("meeting_date", LocalDate.class),
        row.getString("executive_summary"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
