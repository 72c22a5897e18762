package oversight.collaboration.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps "as at" true for ever: sign-offs follow one another, their times in the order of their
 * commits, and whoever reads as at an instant waits for the one that is committing.
 */
@Component
public class SignOffs {
  private final JdbcClient jdbc;

  SignOffs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits, in the transaction under way and before its query, until no sign-off is under way whose
   * time has been taken; afterwards the answer for an instant that has passed never changes. A
   * sign-off takes milliseconds.
   *
   * @param asOf the instant to be read at; null for now, which promises nothing for later
   */
  public void await(@Nullable Instant asOf) {
    if (asOf != null) {
      jdbc.sql("select await_sign_offs()::text").query((row, number) -> true).single();
    }
  }

  /**
   * Waits for the sign-off under way, and keeps the next one waiting until the transaction under
   * way ends: what it looks at from here on still holds when it signs off.
   */
  void hold() {
    jdbc.sql("select hold_sign_offs()::text").query((row, number) -> true).single();
  }
}
