-- The figures of the asset recovery log that is being received: pounds by force and stage. The stages are
-- never summed.
-- Parameters: the covered cells, one a force and quarter.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
whole (measure) as (
  select unnest(:derived::text[])
)
select whole.measure, cell.force, cell.period, cell.first_day, cell.last_day, '',
  coalesce(sum(asset.amount), 0)
from cell cross join whole
  left join asset on asset.submission = receiving() and asset.force = cell.force
    and asset.date between cell.first_day and cell.last_day
    and 'RO08.' || asset.stage = whole.measure
group by whole.measure, cell.force, cell.period, cell.first_day, cell.last_day
order by 1, 2, 3
