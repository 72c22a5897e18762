package oversight.local.kill;

import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import oversight.local.kill.Deliveries.Acknowledged;
import oversight.returns.v1.AuditServiceGrpc;
import oversight.returns.v1.VerifyAuditTrailRequest;
import oversight.returns.v1.VerifyAuditTrailResponse;

/**
 * Compares what the senders know with what the database holds: all that was acknowledged is there,
 * byte for byte and row for row; nothing is there twice or in part; nothing counts that nobody
 * asked for; and the audit trail is whole.
 */
final class Reckoning {
  private final Ground ground;
  private final Deliveries deliveries;
  private final Set<String> looked = new HashSet<>();

  Reckoning(Ground ground, Deliveries deliveries) {
    this.ground = ground;
    this.deliveries = deliveries;
  }

  /**
   * Compares, while nobody sends.
   *
   * @throws IllegalStateException saying what is wrong
   */
  void check() throws SQLException {
    try (Connection database = ground.database()) {
      database.setReadOnly(true);
      Map<String, String> idsBySha256 = new HashMap<>();
      try (Statement statement = database.createStatement();
          ResultSet row =
              statement.executeQuery("select id, sha256, state, row_count from submission")) {
        while (row.next()) {
          String sha256 = row.getString("sha256");
          must(idsBySha256.put(sha256, row.getString("id")) == null, "There twice: " + sha256);
          Parcel parcel = deliveries.sent.get(sha256);
          must(parcel != null, "Nobody sent this: " + row.getString("id"));
          if (parcel != null) {
            look(database, parcel, row.getString("id"), row.getString("state"));
          }
        }
      }
      deliveries.acknowledged.forEach((sha256, told) ->
          must(
              told.submission().getName().endsWith("/" + idsBySha256.get(sha256)),
              "Acknowledged, and not there: " + told));
    }
    checkTrail();
  }

  private void look(Connection database, Parcel parcel, String id, String state)
      throws SQLException {
    String name = "collaborations/cmpg/submissions/" + id;
    boolean counts = state.equals("SIGNED_OFF") || state.equals("SUPERSEDED");
    must(!counts || deliveries.signOffAsked.contains(name), "Signed off by nobody: " + name);
    must(counts || !deliveries.signedOff.contains(name), "Signed off, and not any more: " + name);
    must(state.equals(parcel.good() ? "SUBMITTED" : "REJECTED") || counts, name + " is " + state);
    must(!deliveries.brokenOff.contains(parcel.sha256()), "Broken off, and there: " + name);
    if (!looked.add(id)) {
      return;
    }
    lookAtEntries(database, parcel, id);
    ByteArrayOutputStream original = new ByteArrayOutputStream();
    try (PreparedStatement chunks =
        database.prepareStatement(
            "select bytes from original_chunk where submission_id = ? order by number")) {
      chunks.setString(1, id);
      try (ResultSet chunk = chunks.executeQuery()) {
        while (chunk.next()) {
          original.writeBytes(chunk.getBytes(1));
        }
      }
    }
    must(
        Arrays.equals(original.toByteArray(), parcel.file().toByteArray()),
        "Another original: " + name);
    Acknowledged told = deliveries.acknowledged.get(parcel.sha256());
    long findings = one(database, "select count(*), 0 from finding where submission_id = ?", id)[0];
    must(told == null || told.findings() == findings, "Other findings: " + told);
  }

  private static void lookAtEntries(Connection database, Parcel parcel, String id)
      throws SQLException {
    long[] entries =
        one(
            database,
            """
            select count(*), coalesce(sum(e.value), 0)
            from ledger_entry e join submission s on s.number = e.submission
            where s.id = ? and e.origin is null
            """,
            id);
    must(
        entries[0] == (parcel.good() ? parcel.rows() : 0)
            && entries[1] == (parcel.good() ? parcel.sum() : 0),
        "Of %d figures %d are there: %s".formatted(parcel.rows(), entries[0], id));
  }

  private static long[] one(Connection database, String query, String id) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(query)) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new long[] {row.getLong(1), row.getLong(2)};
      }
    }
  }

  private void checkTrail() {
    for (int attempt = 0; ; attempt++) {
      try {
        VerifyAuditTrailResponse trail =
            AuditServiceGrpc.newBlockingStub(ground.as("engineer", "regional-policy", "engineer"))
                .verifyAuditTrail(VerifyAuditTrailRequest.getDefaultInstance());
        must(trail.getIntact() && trail.getEntries() > 0, "The audit trail: " + trail);
        return;
      } catch (StatusRuntimeException failed) {
        must(attempt < 50, "The audit trail cannot be verified: " + failed);
        Sender.pause(200);
      }
    }
  }

  private static void must(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
