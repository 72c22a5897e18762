-- The figures of the profile log that is being received: profiles due (CT08.due) and those refreshed in
-- the 12 months to the last day of the quarter (CT08.refreshed), by force and by local authority. A force
-- without a profile is 0: the log is complete.
-- Parameters: the covered cells, one a force and quarter.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
whole (measure) as (
  select unnest(:derived::text[])
),
profile as (
  select local_profile.force, cell.period, authority,
    coalesce(refreshed >= (last_day + 1 - interval '12 months')::date and refreshed <= last_day, false)
      as current
  from local_profile join cell on local_profile.force = cell.force
  where local_profile.submission = receiving()
),
found (measure, force, period, breakdown, value) as (
  select 'CT08.due', force, period, '', count(*) from profile group by force, period
  union all
  select 'CT08.due', force, period, 'authority=' || authority, count(*)
    from profile group by force, period, authority
  union all
  select 'CT08.refreshed', force, period, '', count(*) filter (where current)
    from profile group by force, period
  union all
  select 'CT08.refreshed', force, period, 'authority=' || authority, count(*) filter (where current)
    from profile group by force, period, authority
)
select whole.measure, cell.force, cell.period, cell.first_day, cell.last_day,
  coalesce(found.breakdown, ''), coalesce(found.value, 0)
from cell cross join whole
  left join found on found.force = cell.force and found.period = cell.period
    and found.measure = whole.measure
order by 1, 2, 3, 6
