package oversight.collaboration.intake;

/**
 * The questions that lay a whole beside the sum of its parts, a row for each whole and each way of
 * dividing it of which the file has anything. What the file does not say again is taken from what
 * the supplier has signed off for the same figure. Parameters: {@code :codes} of parts, {@code
 * :supplier}.
 */
final class SumQuery {
  /** Parts by one key of a breakdown. */
  static final String BY_KEY =
      question(
          "strpos(breakdown, ';') = 0",
          "breakdown = ''",
          "breakdown <> ''",
          "force",
          "split_part(breakdown, '=', 1)");

  /** Parts by force. */
  static final String BY_FORCE =
      question("breakdown = ''", "force = ''", "force <> ''", "''", "''");

  private SumQuery() {}

  private static String question(
      String of, String isWhole, String isPart, String force, String key) {
    return "with "
        + CountingSql.COUNTING
        + """
        , touched as (
          select distinct measure, %4$s as about, period from incoming
          where measure in (:codes) and %1$s)
        , row_of as (
          select measure, force, breakdown, period, value, row_number, false as signed_before
          from incoming where measure in (:codes) and %1$s
          union all
          select measure, force, breakdown, period, value, null, true
          from counting
          where supplier = :supplier and %1$s
            and (measure, %4$s, period) in (select measure, about, period from touched)
            and not exists (
              select from incoming
              where (incoming.measure, incoming.force, incoming.breakdown, incoming.period)
                = (counting.measure, counting.force, counting.breakdown, counting.period)))
        , part as (
          select measure, %4$s as about, period, %5$s as key, count(value) as given,
            sum(value) as sum, min(row_number) as row_number, bool_or(signed_before) as signed_before
          from row_of where %3$s
          group by measure, about, period, key)
        select whole.measure, whole.force, whole.period, part.key, part.given, part.sum,
          whole.value as whole, coalesce(whole.row_number, part.row_number) as row_number,
          whole.signed_before or part.signed_before as signed_before
        from (select * from row_of where %2$s) whole
        join part on (part.measure, part.about, part.period)
          = (whole.measure, %6$s, whole.period)
        where whole.value is not null and part.sum is not null
          and (whole.row_number is not null or part.row_number is not null)
        """
            .formatted(
                of, isWhole, isPart, force, key, force.equals("force") ? "whole.force" : "''");
  }
}
