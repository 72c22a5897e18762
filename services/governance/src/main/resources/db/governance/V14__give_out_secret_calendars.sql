-- A secret address of somebody's calendar, for programs that cannot sign in.
create table calendar_link (
  id text primary key,
  subject text not null,
  username text not null,
  organisation text not null,
  -- As they were when it was given out; never a clearance.
  roles text[] not null,
  title text not null,
  -- The secret itself is not kept here.
  secret_sha256 bytea not null unique,
  create_time timestamptz not null default clock_timestamp(),
  expire_time timestamptz not null,
  revoke_time timestamptz,
  read_time timestamptz
);
create index calendar_link_by_owner on calendar_link (subject, id desc);

alter table calendar_link enable row level security;
create policy link_of_its_owner on calendar_link for select
  using (subject = current_setting('oversight.subject', true) or caller_has_role('service'));
create policy link_given_out on calendar_link for insert
  with check (subject = current_setting('oversight.subject', true)
    and username = current_setting('oversight.username', true)
    and organisation = caller_organisation()
    and roles <@ string_to_array(current_setting('oversight.roles', true), ','));
create policy link_revoked_or_read on calendar_link for update
  using (subject = current_setting('oversight.subject', true) or caller_has_role('service'))
  with check (subject = current_setting('oversight.subject', true) or caller_has_role('service'));
grant select, insert on calendar_link to ${app_role};
grant update (revoke_time, read_time) on calendar_link to ${app_role};
