package oversight.npas.call;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import oversight.npas.Span;

/** What every question about calls has in common: which of them count, and of which days. */
final class CallSql {
  /**
   * After {@code from call c}. A quarter begins at most 92 days before any of its days, so 100 days
   * earlier no log is missed.
   */
  static final String COUNTING =
      """
      where c.submission = any (array(
          select counting_logs('calls', :first::date - 100, :last::date, :instant)))
        and (:first::date is null or c.day >= :first::date)
        and (:last::date is null or c.day <= :last::date)
        and (cardinality(:priorities::text[]) = 0 or c.priority = any (:priorities::text[]))
      """;

  private CallSql() {}

  static StatementSpec bind(StatementSpec statement, Span span, List<String> priorities) {
    return statement
        .param("first", span.first())
        .param("last", span.last())
        .param("instant", span.instant())
        .param("priorities", priorities.toArray(String[]::new));
  }
}
