-- One row a request for help: see logs.yaml.
create table tasking_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  request text collate "C" not null,
  received date not null,
  requester text collate "C" not null check (requester in ('force', 'nca', 'partner')),
  force text collate "C" check ((requester = 'force') = (force is not null)),
  help text collate "C" not null,
  decided date check (decided >= received),
  decision text collate "C" check (decision in ('accepted', 'declined')),
  reason text collate "C",
  note text,
  primary key (submission, request),
  check ((decided is null) = (decision is null))
);
create index tasking_record_in_time on tasking_record (submission, received);

create trigger tasking_record_of_an_upload before insert on tasking_record
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, request, received, requester, force, help, decided, decision, reason, note)
  on tasking_record to ${app_role};

create view tasking with (security_barrier) as
  select t.*, s.id as submission_id, s.supplier, s.state
  from tasking_record t join submission s on s.number = t.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on tasking to ${app_role};

-- One row an amount that reached a stage. No sum over stages means anything.
create table asset_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  entry text collate "C" not null,
  date date not null,
  force text collate "C" not null,
  stage text collate "C" not null
    check (stage in ('restrained', 'ordered', 'collected', 'forfeited')),
  amount numeric not null check (amount >= 0),
  note text,
  primary key (submission, entry)
);
create index asset_record_in_time on asset_record (submission, date);

create trigger asset_record_of_an_upload before insert on asset_record
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, entry, date, force, stage, amount, note) on asset_record to ${app_role};

create view asset with (security_barrier) as
  select a.*, s.id as submission_id, s.supplier, s.state
  from asset_record a join submission s on s.number = a.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on asset to ${app_role};
