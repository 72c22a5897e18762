create table view_record (
  number bigint generated always as identity primary key,
  view_time timestamptz not null default clock_timestamp(),
  viewer text not null,
  organisation text not null,
  action text not null,
  subject text not null
);

alter table view_record enable row level security;
create policy view_seen on view_record for select
  using (caller_is_cleared()
    and caller_organisation() = '${collaboration}' and caller_has_role('author'));
create policy view_recorded on view_record for insert with check (caller_is_cleared());
-- Appended only: what was looked at stays on record.
grant select, insert on view_record to ${app_role};
