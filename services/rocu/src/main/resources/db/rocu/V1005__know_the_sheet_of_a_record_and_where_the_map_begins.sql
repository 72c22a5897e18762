-- A workbook may hold a log on several sheets: a record's row is then not enough to find it.
alter table disruption_record add column sheet text not null default '';
alter table group_record add column sheet text not null default '';
alter table tasking_record add column sheet text not null default '';
alter table asset_record add column sheet text not null default '';
grant insert (sheet) on disruption_record to ${app_role};
grant insert (sheet) on group_record to ${app_role};
grant insert (sheet) on tasking_record to ${app_role};
grant insert (sheet) on asset_record to ${app_role};

drop view disruption;
create view disruption with (security_barrier) as
  select d.*, s.id as submission_id, s.supplier, s.state
  from disruption_record d join submission s on s.number = d.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on disruption to ${app_role};

drop view tasking;
create view tasking with (security_barrier) as
  select t.*, s.id as submission_id, s.supplier, s.state
  from tasking_record t join submission s on s.number = t.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on tasking to ${app_role};

drop view asset;
create view asset with (security_barrier) as
  select a.*, s.id as submission_id, s.supplier, s.state
  from asset_record a join submission s on s.number = a.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on asset to ${app_role};

drop view group_event;
create view group_event with (security_barrier) as
  select g.*, s.id as submission_id, s.supplier, s.state, s.quarter_start
  from group_record g join submission s on s.number = g.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation()
      or (s.state = 'SIGNED_OFF'
        and (caller_has_role('rpo') or g.force = caller_organisation())));
grant select on group_event to ${app_role};

-- Each step of each group, for the unit alone, as it would be if one of its submissions counted: the
-- other quarters' steps from the logs that count, this quarter's from the submission, whether it is being
-- received or waits to be signed off. With it goes the quarter in which the logs begin.
drop function group_steps(date);
create function group_steps(of_quarter date, of_submission bigint)
  returns table (sheet text, row_number int, quarter text, quarter_start date, began date,
    first_quarter text, ocg text, event text, date date, force text, threat text, before text,
    force_before text, threat_before text)
  language sql stable security definer set search_path = public, pg_temp rows 1000 as $$
  with this as (
    select s.number, s.quarter, s.quarter_start from submission s
    where s.number = of_submission and s.supplier = '${collaboration}'
      and caller_organisation() = s.supplier and caller_is_cleared()),
  held as (
    select s.number, s.quarter, s.quarter_start from submission s
    where s.number = any (array(select counting_logs('groups', null, null, 'infinity')))
      and s.quarter_start <> of_quarter and exists (select from this)
    union all
    select number, quarter, quarter_start from this),
  first as (
    select held.quarter, held.quarter_start from held order by held.quarter_start limit 1),
  step as (
    select case when held.number = of_submission then g.sheet else '' end as sheet,
      case when held.number = of_submission then g.row_number else 0 end as row_number,
      held.quarter, held.quarter_start, g.sheet as of_sheet, g.row_number as place, g.ocg, g.event,
      g.date, g.force, g.threat
    from group_record g join held on held.number = g.submission)
  select step.sheet, step.row_number, step.quarter, step.quarter_start, first.quarter_start,
    first.quarter, step.ocg, step.event, step.date, step.force, step.threat,
    lag(step.event) over following, lag(step.force) over following,
    lag(step.threat) over following
  from step cross join first
  window following as (partition by step.ocg
    order by step.date, step.event <> 'brought-forward', step.quarter_start, step.of_sheet,
      step.place)
$$;
revoke execute on function group_steps(date, bigint) from public;
grant execute on function group_steps(date, bigint) to ${app_role};
