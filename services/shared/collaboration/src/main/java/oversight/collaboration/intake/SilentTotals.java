package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import oversight.collaboration.intake.FileSummary.Group;

/**
 * The sums of what a supplier has signed off before and does not say again in the file at hand.
 * Parameters of the question: {@code :codes} of parts, {@code :periods} by id, {@code :supplier},
 * and those of {@link CountingSql}.
 */
final class SilentTotals {
  static final String SQL =
      "with "
          + CountingSql.COUNTING
          + """
          select measure, force, period, split_part(breakdown, '=', 1) as key,
            count(value) as given, sum(value) as sum
          from counting
          where supplier = :supplier and period in (:periods) and strpos(breakdown, ';') = 0
            and not exists (
              select from incoming
              where (incoming.measure, incoming.force, incoming.breakdown, incoming.period)
                = (counting.measure, counting.force, counting.breakdown, counting.period))
          group by measure, force, period, key
          having count(value) > 0
          """;

  /**
   * A sum.
   *
   * @param given how many values
   * @param sum of them
   */
  record Total(int given, BigDecimal sum) {}

  private SilentTotals() {}

  /** Asks of these parts and periods, the other parameters being set. */
  static Map<Group, Total> ask(
      StatementSpec question, Collection<String> codes, Collection<String> periods) {
    Map<Group, Total> totals = new HashMap<>();
    question
        .param("codes", codes)
        .param("periods", periods)
        .query(
            (RowCallbackHandler)
                row ->
                    totals.put(
                        new Group(
                            row.getString("measure"),
                            row.getString("force"),
                            row.getString("period"),
                            row.getString("key")),
                        new Total(row.getInt("given"), row.getBigDecimal("sum"))));
    return totals;
  }
}
