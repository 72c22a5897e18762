package oversight.governance.register;

import com.google.protobuf.Message;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;
import oversight.service.database.CallerTransactions;

/** How much stands on each register. Row-level security decides what is counted. */
@Component
public class RegisterCounts {
  /** Days in which what is due is due soon: four weeks, the last included. */
  private static final int SOON = 28;

  private final JdbcClient jdbc;
  private final CallerTransactions transactions;
  private final Registers registers;

  RegisterCounts(JdbcClient jdbc, CallerTransactions transactions, Registers registers) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.registers = registers;
  }

  /**
   * What stands on one register.
   *
   * @param collection its name: {@code agreements}
   * @param total without what was withdrawn
   * @param current what is neither ended nor done
   * @param overdue for what a day has gone by
   * @param dueSoon for what a day comes within four weeks, and none has gone by
   * @param changed when anything changed last; null where nothing stands on it
   */
  public record Count(
      String collection,
      int total,
      int current,
      int overdue,
      int dueSoon,
      @Nullable Instant changed) {}

  /** The registers as the caller may see them. */
  public List<Count> of(Caller caller) {
    return transactions.read(
        caller, () -> registers.all().stream().map(register -> count(register)).toList());
  }

  private Count count(Register<? extends Message> register) {
    Shape shape = Shape.of(register.prototype());
    return jdbc.sql(
            """
            select count(*) filter (where r.state <> 'WITHDRAWN') as total,
              count(*) filter (where r.state not in (:settled)) as current,
              count(*) filter (where %1$s) as overdue,
              count(*) filter (where (%2$s) and not (%1$s)) as due_soon, max(r.update_time) as changed
            from register_record r where r.register = :register
            """
                .formatted(
                    ListColumns.overdue(shape, register.dueDays(), registers.today()),
                    ListColumns.overdue(
                        shape, register.dueDays(), registers.today().plusDays(SOON + 1L))))
        .param("register", shape.collection())
        .param("settled", register.lifecycle().settled())
        .query((row, number) -> {
          OffsetDateTime changed = row.getObject("changed", OffsetDateTime.class);
          return new Count(
              shape.collection(),
              row.getInt("total"),
              row.getInt("current"),
              row.getInt("overdue"),
              row.getInt("due_soon"),
              changed == null ? null : changed.toInstant());
        })
        .single();
  }
}
