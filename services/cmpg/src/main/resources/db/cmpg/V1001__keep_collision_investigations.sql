-- One row an investigation, as it was sent: see logs.yaml. Written as figures are: by COPY into a table
-- that the service's role cannot read, only while a submission is being received, and read through a
-- view that knows who is asking.
create table collision_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  investigation text collate "C" not null,
  -- On whose roads, by ONS code.
  force text collate "C" not null,
  opened date not null,
  collision date check (collision <= opened),
  severity text collate "C" not null check (severity in ('fatal', 'life-changing')),
  failed_to_stop text collate "C" not null check (failed_to_stop in ('yes', 'no')),
  closed date check (closed >= opened),
  primary key (submission, investigation)
);
create index collision_record_in_time on collision_record (submission, opened);

create trigger collision_record_of_an_upload before insert on collision_record
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, investigation, force, opened, collision, severity, failed_to_stop, closed)
  on collision_record to ${app_role};

-- As a caller may see them: the unit's own in every state, signed off to everybody.
create view collision with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state
  from collision_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on collision to ${app_role};
