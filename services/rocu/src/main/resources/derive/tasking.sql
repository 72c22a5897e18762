-- The figures of the tasking log that is being received, as the requests stood on the last day of the
-- quarter: what was decided later is pending. A request of the National Crime Agency is about no force
-- and stands in the region's figure alone.
-- Parameters: the covered cells, one a force and quarter, and one a quarter for the region.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
asked as (
  select cell.force, cell.period, tasking.requester,
    tasking.decided is not null and tasking.decided <= cell.last_day as is_decided,
    tasking.decision = 'accepted' as is_accepted
  from tasking join cell on (cell.force = '' or cell.force = tasking.force)
    and tasking.received between cell.first_day and cell.last_day
  where tasking.submission = receiving()
),
found (measure, force, period, breakdown, value) as (
  select part.measure, force, period, broken.breakdown, count(*)
  from asked
    cross join lateral (values (''), ('requester=' || requester)) broken (breakdown)
    join lateral (values
      ('RO05.received', true),
      ('RO05.decided', is_decided),
      ('RO05.accepted', is_decided and is_accepted),
      ('RO05.pending', not is_decided)) part (measure, counts) on part.counts
  group by part.measure, force, period, broken.breakdown
),
whole (measure) as (
  select unnest(:derived::text[])
)
select whole.measure, cell.force, cell.period, cell.first_day, cell.last_day, '',
  coalesce(found.value, 0)
from cell cross join whole
  left join found on found.force = cell.force and found.period = cell.period
    and found.measure = whole.measure and found.breakdown = ''
union all
select found.measure, cell.force, cell.period, cell.first_day, cell.last_day, found.breakdown,
  found.value
from cell join found on found.force = cell.force and found.period = cell.period
where found.breakdown <> ''
order by 1, 2, 3, 6
