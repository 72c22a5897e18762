-- A group is on the map or off it: each step must follow from the one before, also where that stands in
-- the log of another quarter. What a file would make impossible in another quarter's is said of the file.
-- Only the first log brings groups forward. One that was the first before this file came says by it what
-- this file and those between must then leave on the map.
with step as (
  select *, quarter_start > began as late from group_steps(:quarter::date, :submission)
),
wrong as (
  select step.*, case
      when event = 'brought-forward' and late and (before is null or before = 'archived') then
        'BROUGHT_FORWARD_LATE'
      when event = 'brought-forward' and late and row_number = 0 then
        case when force <> force_before or threat <> threat_before then 'GROUP_CHANGED' end
      when event = 'brought-forward' and before is not null then 'GROUP_ALREADY_MAPPED'
      when event = 'mapped' and before is not null then
        case when before = 'archived' then 'GROUP_MAPPED_BEFORE' else 'GROUP_ALREADY_MAPPED' end
      when event = 'mapped-again' and before is distinct from 'archived' then
        case when before is null then 'GROUP_NEVER_MAPPED' else 'GROUP_ALREADY_MAPPED' end
      when event = 'archived' and (before is null or before = 'archived') then 'GROUP_NOT_ON_MAP'
      when event = 'archived' and (force <> force_before or threat <> threat_before) then
        'GROUP_CHANGED'
    end as code
  from step
)
select sheet, row_number, case when code = 'GROUP_CHANGED' then 'force' else 'event' end, code,
  case when row_number = 0
    then 'With this file the log of ' || quarter || ' would not hold: ' else '' end
  || 'Group ' || ocg || ' was ' || replace(event, '-', ' ') || ' on ' || date || ', but '
  || case code
      when 'BROUGHT_FORWARD_LATE' then case when row_number = 0
        then 'no log before it leaves it on the map.'
        else 'the logs begin with an earlier quarter, ' || first_quarter
          || ', whose figures would change.' end
      when 'GROUP_ALREADY_MAPPED' then 'it was on the map already.'
      when 'GROUP_MAPPED_BEFORE' then 'it had been mapped and archived before.'
      when 'GROUP_NEVER_MAPPED' then 'it had never been mapped before.'
      when 'GROUP_NOT_ON_MAP' then 'it was not on the map.'
      else 'it was mapped under another force or threat.'
    end,
  case code
    when 'BROUGHT_FORWARD_LATE' then case when row_number = 0
      then 'Bring the group forward in this file, where the logs then begin.'
      else 'Write mapped; or, where it was on the map before the logs begin, send the log of '
        || first_quarter || ' again with it brought forward, and say why.' end
    when 'GROUP_ALREADY_MAPPED' then 'Take the row out, or add the row that archived it in between.'
    when 'GROUP_MAPPED_BEFORE' then 'Write mapped-again.'
    when 'GROUP_NEVER_MAPPED' then 'Write mapped.'
    when 'GROUP_NOT_ON_MAP' then
      'Correct the group or the date; sign off the log of the quarter in which it was mapped first.'
    else 'Archive it under the force and threat it had, and map it again under the new ones.'
  end
from wrong where code is not null
order by row_number, sheet, ocg, date
