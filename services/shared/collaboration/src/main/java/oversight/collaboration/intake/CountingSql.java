package oversight.collaboration.intake;

import oversight.collaboration.ledger.SaidWhole;

/** The part of a question that finds what counts already. */
final class CountingSql {
  /**
   * {@code counting}: the figures of {@code :codes} that count, of any supplier, for periods from
   * {@code :first} to {@code :last}.
   */
  static final String COUNTING =
      """
      held as materialized (
        select array(select counting(:first::date, :last::date, null, 'infinity')) as numbers),
      newest as (
        select distinct on (f.measure, f.force, f.breakdown, f.period, f.supplier)
          f.measure, f.force, f.breakdown, f.period, f.period_start, f.period_end, f.supplier,
          f.value, f.quarter_start, f.sign_off_time, f.origin_number
        from figure f
        where f.submission = any ((select numbers from held)::bigint[])
          and f.measure in (:codes)
          and f.period_start >= :first and f.period_end <= :last
        order by f.measure, f.force, f.breakdown, f.period, f.supplier,
          f.sign_off_time desc, f.origin_number desc),
      counting as (
        select * from newest where true
      """
          + SaidWhole.leavesIn("newest", "(select numbers from held)", "null")
          + ")\n";

  private CountingSql() {}
}
