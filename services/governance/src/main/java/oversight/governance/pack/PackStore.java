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
      select id, quarter, title, meeting_date, executive_summary, themes, private_sections, state,
        version, circulated_version, revision_reason, created_by, create_time, circulate_time,
        section_order,
        coalesce((select max(p.version) from public_pack p where p.pack = shown.id), 0)
          as public_version
      """;

  /** Officers see packs as they stand, the group as they were circulated last. */
  private static final String SEEN = COLUMNS + "from pack_for_reader shown ";

  private static final String WRITTEN = COLUMNS + "from pack shown ";

  private final JdbcClient jdbc;

  PackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens a pack. */
  void insert(String id, FinancialQuarter quarter, Front front, String createdBy) {
    jdbc.sql(
            """
            insert into pack (id, quarter, quarter_start, title, meeting_date,
              executive_summary, themes, private_sections, section_order, state, version,
              created_by, request_sha256)
            values (:id, :quarter, :start, :title, :meeting, :summary, :themes,
              cast(:private as jsonb), cast(:order as jsonb), 'DRAFT', 0, :createdBy, '')
            """)
        .param("id", id)
        .param("quarter", quarter.id())
        .param("start", quarter.start())
        .param("title", front.title())
        .param("meeting", front.meetingDate())
        .param("summary", front.executiveSummary())
        .param("themes", front.themes())
        .param("private", PrivateSectionsJson.write(front.privateSections()))
        .param("order", front.order().written())
        .param("createdBy", createdBy)
        .update();
  }

  Optional<StoredPack> find(String id) {
    return jdbc.sql(SEEN + "where id = :id").param("id", id).query(PackStore::pack).optional();
  }

  /** The pack, held until the transaction ends. */
  Optional<StoredPack> findForUpdate(String id) {
    return jdbc.sql(WRITTEN + "where id = :id for update")
        .param("id", id)
        .query(PackStore::pack)
        .optional();
  }

  List<StoredPack> page(PageToken after, int size) {
    return jdbc.sql(
            SEEN
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
            update pack set title = :title, meeting_date = :meeting, executive_summary = :summary,
              themes = :themes, private_sections = cast(:private as jsonb),
              section_order = cast(:order as jsonb)
            where id = :id
            """)
        .param("id", id)
        .param("title", front.title())
        .param("meeting", front.meetingDate())
        .param("summary", front.executiveSummary())
        .param("themes", front.themes())
        .param("private", PrivateSectionsJson.write(front.privateSections()))
        .param("order", front.order().written())
        .update();
  }

  void move(String id, PackState state, int version) {
    jdbc.sql("update pack set state = :state, version = :version where id = :id")
        .param("id", id)
        .param("state", state.name())
        .param("version", version)
        .update();
  }

  void circulate(StoredPack pack, String by, String typedNumbersReason) {
    jdbc.sql(
            """
            update pack set state = 'CIRCULATED', circulated_by = :by,
              circulated_version = version, circulate_time = clock_timestamp()
            where id = :id
            """)
        .param("id", pack.id())
        .param("by", by)
        .update();
    jdbc.sql(
            """
            insert into pack_circulation
              (pack, version, circulated_by, typed_numbers_reason, revision_reason)
            values (:id, :version, :by, :typed, :revision)
            """)
        .param("id", pack.id())
        .param("version", pack.version())
        .param("by", by)
        .param("typed", typedNumbersReason)
        .param("revision", pack.revisionReason())
        .update();
  }

  /** Opens a circulated pack again, as its next version. */
  void reopen(StoredPack pack, String reason) {
    jdbc.sql(
            """
            update pack set state = 'COMPILED', version = version + 1, revision_reason = :reason
            where id = :id
            """)
        .param("id", pack.id())
        .param("reason", reason)
        .update();
  }

  /** Why the version before this one was opened again; empty where none was. */
  String reason(String id, int version) {
    return jdbc.sql(
            """
            select coalesce(
              (select revision_reason from pack_circulation
                where pack = :id and version = :version),
              (select revision_reason from pack_for_reader where id = :id),
              '')
            """)
        .param("id", id)
        .param("version", version)
        .query(String.class)
        .single();
  }

  /** The version that was circulated last before this one. */
  Optional<Circulation> circulatedBefore(String id, int version) {
    return jdbc.sql(
            """
            select version, circulate_time from pack_circulation
            where pack = :id and version < :version order by version desc limit 1
            """)
        .param("id", id)
        .param("version", version)
        .query(
            (row, number) -> new Circulation(row.getInt("version"), instant(row, "circulate_time")))
        .optional();
  }

  void freeze(String id, int version, Front front, String compiledBy) {
    jdbc.sql(
            """
            insert into pack_version
              (pack, version, title, meeting_date, executive_summary, themes, private_sections,
              section_order, compiled_by)
            values (:pack, :version, :title, :meeting, :summary, :themes, cast(:private as jsonb),
              cast(:order as jsonb), :compiledBy)
            """)
        .param("pack", id)
        .param("version", version)
        .param("title", front.title())
        .param("meeting", front.meetingDate())
        .param("summary", front.executiveSummary())
        .param("themes", front.themes())
        .param("private", PrivateSectionsJson.write(front.privateSections()))
        .param("order", front.order().written())
        .param("compiledBy", compiledBy)
        .update();
  }

  Optional<Compilation> compilation(String id, int version) {
    return jdbc.sql(
            """
            select version, title, meeting_date, executive_summary, themes, private_sections,
              section_order, compiled_by, compile_time
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

  /** The versions that the caller may see, newest first. */
  List<PackVersion> versions(String id) {
    return jdbc.sql(
            """
            select v.version, v.compile_time, c.circulate_time
            from pack_version v
            left join pack_circulation c on c.pack = v.pack and c.version = v.version
            where v.pack = :pack order by v.version desc
            """)
        .param("pack", id)
        .query((row, number) ->
            new PackVersion(
                row.getInt("version"),
                instant(row, "compile_time"),
                row.getObject("circulate_time") == null ? null : instant(row, "circulate_time")))
        .list();
  }

  private static StoredPack pack(ResultSet row, int number) throws SQLException {
    return new StoredPack(
        row.getString("id"),
        (FinancialQuarter) Periods.parse(row.getString("quarter")),
        front(row),
        PackState.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getInt("circulated_version"),
        row.getString("revision_reason"),
        row.getInt("public_version"),
        row.getString("created_by"),
        instant(row, "create_time"),
        row.getObject("circulate_time") == null ? null : instant(row, "circulate_time"));
  }

  private static Front front(ResultSet row) throws SQLException {
    return new Front(
        row.getString("title"),
        row.getObject("meeting_date", LocalDate.class),
        row.getString("executive_summary"),
        row.getString("themes"),
        PrivateSectionsJson.read(row.getString("private_sections")),
        SectionOrder.read(row.getString("section_order")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
