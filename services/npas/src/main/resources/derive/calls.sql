-- The figures of the call log that is being received. A call is requested (NP01), cancelled (NP03),
-- declined or open for the force that asked; attended (NP02, NP05, NP06, NP12) for the force that the
-- aircraft reached, which pays for it; all in the month of the request by the clock of the United
-- Kingdom. A month without calls of a force that belongs is 0: the log is complete. Seconds are exact, as
-- the times are: rounded sums of breakdowns would not make the rounded whole.
-- Parameters: the covered cells, one a force and month.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
asked as (
  select cell.force, cell.period, call.priority, call.outcome, call.reason, call.lifted, call.reached
  from call join cell on call.force = cell.force and call.day between first_day and last_day
  where call.submission = receiving()
),
flown as (
  select cell.force, cell.period, call.force as asked_by, call.priority, call.outcome, call.aircraft,
    call.minutes, call.on_scene, call.seconds_to_scene
  from call join cell on call.attended_for = cell.force and call.day between first_day and last_day
  where call.submission = receiving()
),
found (measure, force, period, breakdown, value) as (
  select 'NP01', force, period, '', count(*) from asked group by force, period
  union all
  select 'NP01', force, period, 'priority=' || priority, count(*)
    from asked group by force, period, priority
  union all
  select 'NP01.declined', force, period, '', count(*)
    from asked where outcome = 'declined' group by force, period
  union all
  select 'NP01.open', force, period, '', count(*)
    from asked where outcome = 'open' group by force, period
  union all
  select 'NP01.diverted-away', force, period, '', count(*)
    from asked where reached <> force group by force, period
  union all
  select 'NP01.diverted-here', force, period, '', count(*)
    from flown where asked_by <> force group by force, period
  union all
  select 'NP02', force, period, '', count(*)
    from flown where on_scene is not null group by force, period
  union all
  select 'NP02', force, period, 'priority=' || priority, count(*)
    from flown where on_scene is not null group by force, period, priority
  union all
  select 'NP03', force, period, '', count(*)
    from asked where outcome = 'cancelled' group by force, period
  union all
  select 'NP03', force, period,
      'stage=' || case when lifted is null then 'before-lift' else 'en-route' end, count(*)
    from asked where outcome = 'cancelled' group by force, period, lifted is null
  union all
  select 'NP03', force, period, 'reason=' || reason, count(*)
    from asked where outcome = 'cancelled' group by force, period, reason
  union all
  select 'NP05', force, period, '', coalesce(sum(minutes), 0) from flown group by force, period
  union all
  select 'NP05', force, period, 'aircraft=' || aircraft, coalesce(sum(minutes), 0)
    from flown where aircraft is not null group by force, period, aircraft
  union all
  select 'NP06.total-seconds', force, period, '', sum(seconds_to_scene)
    from flown where on_scene is not null and priority in ('1', '2') group by force, period
  union all
  select 'NP06.total-seconds', force, period, 'priority=' || priority, sum(seconds_to_scene)
    from flown where on_scene is not null and priority in ('1', '2') group by force, period, priority
  union all
  select 'NP06.attended', force, period, '', count(*)
    from flown where on_scene is not null and priority in ('1', '2') group by force, period
  union all
  select 'NP06.attended', force, period, 'priority=' || priority, count(*)
    from flown where on_scene is not null and priority in ('1', '2') group by force, period, priority
  union all
  select 'NP12.attended', force, period, '', count(*)
    from flown where on_scene is not null group by force, period
  union all
  select 'NP12.positive', force, period, '', count(*)
    from flown where outcome in ('direct', 'assisted') group by force, period
  union all
  select 'NP12.positive', force, period, 'outcome=' || outcome, count(*)
    from flown where outcome in ('direct', 'assisted') group by force, period, outcome
),
whole (measure) as (
  select unnest(:derived::text[])
)
select coalesce(found.measure, whole.measure), cell.force, cell.period, cell.first_day, cell.last_day,
  coalesce(found.breakdown, ''), trim_scale(coalesce(found.value, 0))
from cell cross join whole
  left join found on found.force = cell.force and found.period = cell.period
    and found.measure = whole.measure
order by 1, 2, 3, 6
