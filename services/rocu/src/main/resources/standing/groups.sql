-- How many organised crime groups were on the map at the start and the end of each quarter whose log
-- counted: what was brought forward, plus all that were mapped, less all that were archived up to then.
-- So a quarter opens with what the one before closed with, and opening + new - archived = closing, at any
-- instant. After a quarter without a log nothing is known. Only the first log brings groups forward: in a
-- later one, which was the first before an earlier one came, it says again what the logs before it say.
with logged as (
  select number, quarter, quarter_start, (quarter_start + interval '3 months')::date - 1 as last_day,
    row_number() over (order by quarter_start) as nth,
    min(quarter_start) over () as began
  from submission
  where number = any (array(select counting_logs('groups', null, null, :asOf)))
),
change as (
  select case when event = 'brought-forward' then '-infinity' else quarter_start end as at, force,
    threat, case when event = 'archived' then -many else many end as delta, made_up
  from group_counts(:asOf)
  where event <> 'brought-forward' or quarter_start = (select min(began) from logged)
),
force (code) as (
  select unnest(:forces::text[])
),
kind (breakdown, threat) as (
  select '', null
  union all
  select distinct 'threat=' || threat, threat from change
),
stood as (
  select logged.number, logged.quarter, logged.quarter_start, logged.last_day, force.code,
    kind.breakdown,
    extract(year from age(quarter_start, began)) * 4 + extract(month from age(quarter_start, began)) / 3
      + 1 = nth as unbroken,
    coalesce(sum(delta) filter (where at < quarter_start), 0) as opening,
    coalesce(sum(delta) filter (where at <= quarter_start), 0) as closing,
    coalesce(bool_or(made_up) filter (where at <= quarter_start), false) as made_up
  from logged cross join force cross join kind
    left join change on change.force = force.code
      and (kind.threat is null or change.threat = kind.threat)
  group by logged.number, logged.quarter, logged.quarter_start, logged.last_day, logged.nth,
    logged.began, force.code, kind.breakdown
)
select worked.measure, code, quarter, quarter_start, last_day, breakdown,
  case when unbroken then worked.value end,
  case
    when not unbroken then 'The log of groups of an earlier quarter is missing.'
    when made_up then 'Illustrative: made up to show the platform'
    else ''
  end,
  number
from stood cross join lateral (values ('RO03.opening', opening), ('RO03.closing', closing))
  worked (measure, value)
where breakdown = '' or worked.value <> 0
