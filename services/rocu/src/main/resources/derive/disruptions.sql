-- The figures of the disruption log that is being received. A disruption counts once for the region
-- (the cell of no force) and once for each force that took part or benefited, in the month of its
-- assessment. A month without any is 0: the log is complete.
-- Parameters: the covered cells, one a force and month, and one a month for the region.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
seen as (
  select cell.force, cell.period, disruption.level, disruption.p, disruption.threat, disruption.lead
  from disruption
    join cell on (cell.force = '' or cell.force = any (disruption.forces))
      and disruption.date between cell.first_day and cell.last_day
  where disruption.submission = receiving()
),
found (measure, force, period, breakdown, value) as (
  select 'RO01', force, period, '', count(*) from seen group by force, period
  union all
  select 'RO01', force, period, broken.breakdown, count(*)
  from seen cross join lateral (values
    ('level=' || level), ('p=' || p), ('threat=' || threat), ('lead=' || lead)) broken (breakdown)
  group by force, period, broken.breakdown
),
-- What has a figure whether or not anything was found: each whole, and each level of impact, so that
-- a share of what was major is nought where nothing was, and not unknown.
place (measure, breakdown) as (
  select unnest(:derived::text[]), ''
  union all
  select 'RO01', 'level=' || level from unnest(array['major', 'moderate', 'minor']) level
  where 'RO01' = any (:derived::text[])
)
select place.measure, cell.force, cell.period, cell.first_day, cell.last_day, place.breakdown,
  coalesce(found.value, 0)
from cell cross join place
  left join found on found.force = cell.force and found.period = cell.period
    and found.measure = place.measure and found.breakdown = place.breakdown
union all
select found.measure, cell.force, cell.period, cell.first_day, cell.last_day, found.breakdown,
  found.value
from found
  join cell on cell.force = found.force and cell.period = found.period
where (found.measure, found.breakdown) not in (select place.measure, place.breakdown from place)
order by 1, 2, 3, 6
