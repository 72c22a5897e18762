package oversight.collaboration.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import oversight.collaboration.running.Cmpg;

/** Looks into the shared service's tables with the owner's eyes, whom row-level security spares. */
final class Rows {
  private Rows() {}

  static int count(String sql, String... parameters) throws SQLException {
    return Integer.parseInt(text(sql, parameters));
  }

  static String text(String sql, String... parameters) throws SQLException {
    try (Connection connection = Cmpg.SERVICE.database().connectAsOwner();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
