-- One row a shift of an aircraft, or a part of one: see "availability" in logs.yaml. Kept as calls are.
create table shift_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  shift text collate "C" not null,
  base text collate "C" not null,
  aircraft text collate "C" not null,
  started timestamptz not null,
  ended timestamptz not null,
  lost int not null check (lost >= 0),
  cause text collate "C",
  note text,
  primary key (submission, shift),
  check (ended > started)
);
create index shift_record_in_time on shift_record (submission, started);

create trigger shift_record_of_an_upload before insert on shift_record
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, shift, base, aircraft, started, ended, lost, cause, note) on shift_record
  to ${app_role};

-- Shifts as a caller may see them: the unit's own in every state, signed off to everybody who may see
-- figures. A shift is dated by its beginning, by the clock of the United Kingdom; its minutes are those
-- that passed, whatever the clock was put forward or back by.
create view shift with (security_barrier) as
  select r.*, (r.started at time zone 'Europe/London')::date as day,
    (extract(epoch from r.ended - r.started) / 60)::int as scheduled,
    s.id as submission_id, s.supplier, s.state
  from shift_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on shift to ${app_role};
