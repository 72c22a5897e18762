-- The figures of the availability log that is being received: aircraft minutes of the whole service,
-- of no force, in the month in which a shift began by the clock of the United Kingdom. A month without
-- shifts has nothing scheduled: the log is complete.
-- Parameters: the covered cells, one a month.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
flown as (
  select cell.period, shift.base, shift.cause, shift.scheduled, shift.lost
  from shift join cell on shift.day between first_day and last_day
  where shift.submission = receiving()
),
found (measure, period, breakdown, value) as (
  select 'NP07.scheduled', period, '', sum(scheduled) from flown group by period
  union all
  select 'NP07.scheduled', period, 'base=' || base, sum(scheduled) from flown group by period, base
  union all
  select 'NP07.available', period, '', sum(scheduled - lost) from flown group by period
  union all
  select 'NP07.available', period, 'base=' || base, sum(scheduled - lost)
    from flown group by period, base
  union all
  select 'NP07.unavailable', period, '', sum(lost) from flown group by period
  union all
  select 'NP07.unavailable', period, 'base=' || base, sum(lost) from flown group by period, base
  union all
  select 'NP07.unavailable', period, 'cause=' || cause, sum(lost)
    from flown where cause is not null group by period, cause
),
whole (measure) as (
  select unnest(:derived::text[])
)
select whole.measure, cell.force, cell.period, cell.first_day, cell.last_day,
  coalesce(found.breakdown, ''), coalesce(found.value, 0)
from cell cross join whole
  left join found on found.period = cell.period and found.measure = whole.measure
order by 1, 2, 3, 6
