-- The figures of the log of organised crime groups that is being received: newly mapped and archived in
-- its quarter, and what stood on the map at its start and end by the other quarters' logs that count now.
-- The last two are worked out anew whenever they are read: see standing/groups.sql.
-- Parameters: the covered cells, one a force and quarter.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
here as (
  select event, force, threat, reason, count(*) as many
  from group_event where submission = receiving() group by event, force, threat, reason
),
this (quarter_start, began) as (
  select min(first_day), least(min(first_day), (
    select min(quarter_start) from submission
    where number = any (array(select counting_logs('groups', null, null, 'infinity')))))
  from cell
),
change (at, force, threat, delta) as (
  select case when event = 'brought-forward' then '-infinity' else quarter_start end, force, threat,
    case when event = 'archived' then -many else many end
  from group_counts('infinity')
  where quarter_start <> (select quarter_start from this)
    and (event <> 'brought-forward' or quarter_start = (select began from this))
  union all
  select case when event = 'brought-forward' then '-infinity' else (select quarter_start from this) end,
    force, threat, case when event = 'archived' then -many else many end
  from here
  where event <> 'brought-forward'
    or (select quarter_start from this) = (select began from this)
),
found (measure, force, breakdown, value) as (
  select 'RO03.new', force, broken.breakdown, sum(many)
  from here cross join lateral (values (''), ('threat=' || threat)) broken (breakdown)
  where event in ('mapped', 'mapped-again') group by force, broken.breakdown
  union all
  select 'RO04', force, broken.breakdown, sum(many)
  from here cross join lateral (values (''), ('threat=' || threat), ('reason=' || reason))
    broken (breakdown)
  where event = 'archived' group by force, broken.breakdown
  union all
  select stood.measure, change.force, broken.breakdown, sum(delta)
  from change
    cross join lateral (values (''), ('threat=' || threat)) broken (breakdown)
    join (values ('RO03.opening', false), ('RO03.closing', true)) stood (measure, at_end) on true
  where at < (select quarter_start from this)
    or (at_end and at = (select quarter_start from this))
  group by stood.measure, change.force, broken.breakdown
),
whole (measure) as (
  select unnest(:derived::text[])
)
select whole.measure, cell.force, cell.period, cell.first_day, cell.last_day, '',
  coalesce(found.value, 0)
from cell cross join whole
  left join found on found.force = cell.force and found.measure = whole.measure
    and found.breakdown = ''
union all
select found.measure, cell.force, cell.period, cell.first_day, cell.last_day, found.breakdown,
  found.value
from cell join found on found.force = cell.force
where found.breakdown <> '' and found.value > 0
order by 1, 2, 3, 6
