package oversight.service.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import oversight.identity.Caller;

/**
 * Runs work in a transaction in which PostgreSQL knows who is calling, so that its row-level
 * security decides once more. The settings end with the transaction.
 *
 * <p>{@code oversight.organisation} is the supplier's name (a force's ONS code or a collaboration's
 * slug), {@code oversight.organisation_slug} the organisation's alias (an office's too, which
 * supplies nothing), {@code oversight.subject} and {@code oversight.username} the account's id and
 * name, {@code oversight.roles} the roles joined by commas, {@code oversight.ct_cleared} {@code on}
 * or {@code off}. Without them the policies show nothing.
 */
public final class CallerTransactions {
  private final JdbcClient jdbc;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  /** Runs work with this database. */
  public CallerTransactions(JdbcClient jdbc, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.reading = new TransactionTemplate(manager);
    this.reading.setReadOnly(true);
    this.writing = new TransactionTemplate(manager);
  }

  /** Runs work that only reads. */
  public <T> T read(Caller caller, Supplier<T> work) {
    return run(reading, caller, work);
  }

  /** Runs work that writes, all or nothing. */
  public <T> T write(Caller caller, Supplier<T> work) {
    return run(writing, caller, work);
  }

  private <T> T run(TransactionTemplate template, Caller caller, Supplier<T> work) {
    T result =
        template.execute(status -> {
          bind(caller);
          return work.get();
        });
    if (result == null) {
      throw new IllegalStateException("Work in a transaction must return something.");
    }
    return result;
  }

  private void bind(Caller caller) {
    jdbc.sql(
            """
            select set_config('oversight.organisation', :organisation, true),
                   set_config('oversight.organisation_slug', :slug, true),
                   set_config('oversight.subject', :subject, true),
                   set_config('oversight.username', :username, true),
                   set_config('oversight.roles', :roles, true),
                   set_config('oversight.ct_cleared', :cleared, true)
            """)
        .param("organisation", caller.organisation().supplier())
        .param("slug", caller.organisation().slug())
        .param("subject", caller.subject())
        .param("username", caller.username())
        .param(
            "roles",
            String.join(",", caller.roles().stream().map(role -> role.claim()).sorted().toList()))
        .param("cleared", caller.ctCleared() ? "on" : "off")
        .query((row, number) -> true)
        .single();
  }
}
