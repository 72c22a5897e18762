package oversight.governance.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of the registers' tables as Java has them. */
final class RecordRows {
  private RecordRows() {}

  static StoredRecord record(ResultSet row, int number) throws SQLException {
    Array readers = row.getArray("readers");
    return new StoredRecord(
        row.getString("id"),
        row.getString("register"),
        row.getString("state"),
        new Access(
            readers == null ? null : Set.copyOf(texts(readers)),
            Set.copyOf(texts(row.getArray("editors"))),
            row.getString("owner"),
            row.getString("clearance")),
        row.getString("content"),
        row.getString("part"),
        row.getInt("version"),
        row.getString("created_by"),
        instant(row, "create_time"),
        row.getString("updated_by"),
        instant(row, "update_time"));
  }

  static StoredVersion version(ResultSet row, int number) throws SQLException {
    return new StoredVersion(
        row.getInt("version"),
        row.getString("verb"),
        row.getString("state"),
        row.getString("content"),
        row.getString("part"),
        texts(row.getArray("changed_fields")),
        row.getString("reason"),
        row.getString("changed_by"),
        row.getString("organisation"),
        instant(row, "change_time"));
  }

  /** Slugs and names of fields have no commas; null stays null. */
  static @Nullable String joined(@Nullable Collection<String> texts) {
    return texts == null ? null : String.join(",", texts.stream().sorted().toList());
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
