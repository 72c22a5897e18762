-- One row a disruption, as it was sent: see logs.yaml. Written as figures are: by COPY into a table that
-- the service's role cannot read, only while a submission is being received, and read through a view
-- that knows who is asking.
create table disruption_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  disruption text collate "C" not null,
  date date not null,
  level text collate "C" not null check (level in ('major', 'moderate', 'minor')),
  p text collate "C" not null,
  threat text collate "C" not null,
  lead text collate "C" not null check (lead in ('unit', 'force', 'joint')),
  -- By ONS code.
  lead_force text collate "C" check ((lead = 'unit') = (lead_force is null)),
  -- Those that took part or benefited, by ONS code.
  forces text[] not null check (cardinality(forces) > 0),
  note text,
  primary key (submission, disruption)
);
create index disruption_record_in_time on disruption_record (submission, date);

create trigger disruption_record_of_an_upload before insert on disruption_record
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, disruption, date, level, p, threat, lead, lead_force, forces, note)
  on disruption_record to ${app_role};

-- Disruptions as a caller may see them: the unit's own in every state, signed off to everybody.
create view disruption with (security_barrier) as
  select d.*, s.id as submission_id, s.supplier, s.state
  from disruption_record d join submission s on s.number = d.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on disruption to ${app_role};
