-- The figures of the collision log that is being received: investigations opened (CM09) by the quarter
-- and force, by severity and by whether a driver failed to stop. A quarter without one of a force that
-- belongs to the unit is 0: the log is complete. Every value of a breakdown is given, 0 among them.
-- Parameters: the covered cells, one a force and quarter.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
counted (measure) as (
  select unnest(:derived::text[])
),
opened as (
  select collision.force, cell.period, severity, failed_to_stop
  from collision join cell
    on collision.force = cell.force and collision.opened between first_day and last_day
  where collision.submission = receiving()
),
broken_down (breakdown, severity, failed_to_stop) as (
  values ('', null, null),
    ('severity=fatal', 'fatal', null), ('severity=life-changing', 'life-changing', null),
    ('failed-to-stop=yes', null, 'yes'), ('failed-to-stop=no', null, 'no')
)
select counted.measure, cell.force, cell.period, cell.first_day, cell.last_day,
  broken_down.breakdown, count(opened.force)
from cell cross join counted cross join broken_down
  left join opened on opened.force = cell.force and opened.period = cell.period
    and opened.severity = coalesce(broken_down.severity, opened.severity)
    and opened.failed_to_stop = coalesce(broken_down.failed_to_stop, opened.failed_to_stop)
group by 1, 2, 3, 4, 5, 6
order by 1, 2, 3, 6
