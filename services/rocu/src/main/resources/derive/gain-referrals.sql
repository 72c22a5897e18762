-- The figures of the log of referrals through the Government Agency Intelligence Network that
-- is being received:
-- RO07 by force, as a whole and by partner.
-- A force without a record is 0: the log is complete.
-- Parameters: the covered cells, one a force and quarter.
with cell (force, period, first_day, last_day) as (
  select * from unnest(:forces::text[], :periods::text[], :firsts::date[], :lasts::date[])
),
found as (
  select force, breakdown, count(*) as value
  from gain_referral
    cross join lateral unnest(array['', 'partner=' || partner]) broken (breakdown)
  where submission = receiving()
  group by force, breakdown
)
select 'RO07', cell.force, cell.period, cell.first_day, cell.last_day, '',
  coalesce(found.value, 0)
from cell left join found on found.force = cell.force and found.breakdown = ''
union all
select 'RO07', cell.force, cell.period, cell.first_day, cell.last_day, found.breakdown, found.value
from cell join found on found.force = cell.force and found.breakdown <> ''
order by 2, 3, 6
