-- The unit's logs, as they were sent: see logs.yaml. Written as figures are: by COPY into tables that
-- the service's role cannot read, only while a submission is being received, and read through views
-- that know who is asking. Without the clearance they are empty.
create table profile_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  profile text collate "C" not null,
  authority text collate "C" not null,
  -- In whose area, by ONS code.
  force text collate "C" not null,
  checked date not null,
  due_since date not null check (due_since <= checked),
  refreshed date check (refreshed <= checked),
  primary key (submission, profile)
);
create trigger profile_record_of_an_upload before insert on profile_record
  for each statement execute function refuse_figures_of_no_upload();
grant insert (row_number, profile, authority, force, checked, due_since, refreshed)
  on profile_record to ${app_role};

create view local_profile with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state, s.quarter, s.quarter_start
  from profile_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on local_profile to ${app_role};

create table briefing_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  briefing text collate "C" not null,
  held date not null,
  force text collate "C" not null,
  audience text collate "C" not null
    check (audience in ('chief-officers', 'commissioner', 'local-policing', 'partners')),
  subject text not null,
  attended int check (attended > 0),
  primary key (submission, briefing)
);
create trigger briefing_record_of_an_upload before insert on briefing_record
  for each statement execute function refuse_figures_of_no_upload();
grant insert (row_number, briefing, held, force, audience, subject, attended)
  on briefing_record to ${app_role};

create view force_briefing with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state
  from briefing_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on force_briefing to ${app_role};
