-- What the service wrote beside a call; "Illustrative" marks one that is made up to show the platform.
alter table call_record add column note text;
grant insert (note) on call_record to ${app_role};

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
