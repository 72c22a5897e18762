-- Who was shown what needs a clearance, and when. Rows are only ever added.
create table cleared_view (
  id bigint generated always as identity primary key,
  username text not null,
  pack text not null,
  version int not null,
  collaboration text not null,
  what text not null,
  view_time timestamptz not null default clock_timestamp()
);

alter table cleared_view enable row level security;
create policy view_recorded on cleared_view for insert
  with check (username = current_setting('oversight.username', true));
grant insert on cleared_view to ${app_role};
