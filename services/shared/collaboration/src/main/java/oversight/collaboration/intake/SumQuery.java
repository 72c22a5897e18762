package oversight.collaboration.intake;

/**
 * The questions that lay a whole beside the sum of its parts, a row for each whole and each way of
 * dividing it of which the file has anything. What the file does not say again is taken from what
 * the supplier has signed off for the same figure. Parameters: {@code :codes} of parts, {@code
 * :supplier}.
 */
final class SumQuery {
  private static final String FIRST_IN_SHEETS =
      "(array_agg(%s order by sheet, row_number) filter (where row_number is not null))[1]";

  private SumQuery() {}

  /** Parts by one key of a breakdown; in a file whose rows are in one sheet, or in several. */
  static String byKey(boolean severalSheets) {
    return question(
        severalSheets,
        "strpos(breakdown, ';') = 0",
        "breakdown = ''",
        "breakdown <> ''",
        "force",
        "split_part(breakdown, '=', 1)");
  }

  /** Parts by force, likewise. */
  static String byForce(boolean severalSheets) {
    return question(severalSheets, "breakdown = ''", "force = ''", "force <> ''", "''", "''");
  }

  private static String question(
      boolean severalSheets, String of, String isWhole, String isPart, String force, String key) {
    return "with "
        + CountingSql.COUNTING
        + """
        , touched as (
          select distinct measure, %4$s as about, period from incoming
          where measure in (:codes) and %1$s)
        , row_of as (
          select measure, force, breakdown, period, value, row_number, %7$s as sheet, false as signed_before
          from incoming where measure in (:codes) and %1$s
          union all
          select measure, force, breakdown, period, value, null, '', true
          from counting
          where supplier = :supplier and %1$s
            and (measure, %4$s, period) in (select measure, about, period from touched)
            and not exists (
              select from incoming
              where (incoming.measure, incoming.force, incoming.breakdown, incoming.period)
                = (counting.measure, counting.force, counting.breakdown, counting.period)))
        , part as (
          select measure, %4$s as about, period, %5$s as key, count(value) as given,
            sum(value) as sum, %8$s as row_number, %9$s as sheet,
            bool_or(signed_before) as signed_before
          from row_of where %3$s
          group by measure, about, period, key)
        select whole.measure, whole.force, whole.period, part.key, part.given, part.sum,
          whole.value as whole, coalesce(whole.row_number, part.row_number) as row_number,
          case when whole.row_number is null then part.sheet else whole.sheet end as sheet,
          whole.signed_before or part.signed_before as signed_before
        from (select * from row_of where %2$s) whole
        join part on (part.measure, part.about, part.period)
          = (whole.measure, %6$s, whole.period)
        where whole.value is not null and part.sum is not null
          and (whole.row_number is not null or part.row_number is not null)
        """
            .formatted(
                of,
                isWhole,
                isPart,
                force,
                key,
                force.equals("force") ? "whole.force" : "''",
                severalSheets ? "sheet" : "''",
                severalSheets ? FIRST_IN_SHEETS.formatted("row_number") : "min(row_number)",
                severalSheets ? FIRST_IN_SHEETS.formatted("sheet") : "''");
  }
}
