-- A workbook may hold a log on several sheets: a record's row is then not enough to find it.
alter table collision_record add column sheet text not null default '';
grant insert (sheet) on collision_record to ${app_role};

drop view collision;
create view collision with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state
  from collision_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on collision to ${app_role};
