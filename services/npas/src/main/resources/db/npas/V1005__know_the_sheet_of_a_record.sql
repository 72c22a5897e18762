-- A workbook may hold a log on several sheets: a record's row is then not enough to find it.
alter table call_record add column sheet text not null default '';
alter table shift_record add column sheet text not null default '';
alter table budget_record add column sheet text not null default '';
grant insert (sheet) on call_record to ${app_role};
grant insert (sheet) on shift_record to ${app_role};
grant insert (sheet) on budget_record to ${app_role};

drop view call;
create view call with (security_barrier) as
  select c.*, coalesce(c.reached, c.force) as attended_for,
    (c.requested at time zone 'Europe/London')::date as day,
    extract(epoch from c.lifted - c.requested) as seconds_to_lift,
    extract(epoch from c.on_scene - c.requested) as seconds_to_scene,
    s.id as submission_id, s.supplier, s.state
  from call_record c join submission s on s.number = c.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on call to ${app_role};

drop view shift;
create view shift with (security_barrier) as
  select r.*, (r.started at time zone 'Europe/London')::date as day,
    (extract(epoch from r.ended - r.started) / 60)::int as scheduled,
    s.id as submission_id, s.supplier, s.state
  from shift_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on shift to ${app_role};

drop view budget_line;
create view budget_line with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state, s.quarter, s.quarter_start,
    s.signed_off_by
  from budget_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on budget_line to ${app_role};
