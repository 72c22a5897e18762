-- One row a call, as it was sent: see "logs" in catalogue.yaml. Written as figures are: by COPY into
-- a table that the service's role cannot read, only while a submission is being received, and read
-- through a view that knows who is asking.
create table call_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  call text collate "C" not null,
  -- Who asked, by ONS code.
  force text collate "C" not null,
  priority text collate "C" not null,
  requested timestamptz not null,
  lifted timestamptz,
  on_scene timestamptz,
  cleared timestamptz,
  cancelled timestamptz,
  reason text collate "C",
  outcome text collate "C" not null,
  minutes int check (minutes >= 0),
  aircraft text collate "C",
  -- The force that a diverted aircraft reached, by ONS code.
  reached text collate "C",
  primary key (submission, call)
);
create index call_record_in_time on call_record (submission, requested);

create trigger call_record_of_an_upload before insert on call_record
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, call, force, priority, requested, lifted, on_scene, cleared, cancelled,
  reason, outcome, minutes, aircraft, reached) on call_record to ${app_role};

-- Calls as a caller may see them: the unit's own in every state, signed off to everybody. A call is
-- attended for the force that the aircraft reached, and dated by the clock of the United Kingdom.
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
