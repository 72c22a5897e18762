create table finding (
  submission_id text not null references submission,
  number int not null,
  severity text not null check (severity in ('INFO', 'WARNING', 'ERROR')),
  sheet text not null,
  row_number int not null,
  column_name text not null,
  code text not null,
  message text not null,
  remedy text not null,
  primary key (submission_id, number)
);

alter table finding enable row level security;

create policy finding_seen on finding for select
  using (exists (select from submission where submission.id = submission_id));

create policy finding_kept on finding for insert
  with check (exists (
    select from submission where submission.id = submission_id and supplier = caller_organisation()));

grant select, insert on finding to ${app_role};
