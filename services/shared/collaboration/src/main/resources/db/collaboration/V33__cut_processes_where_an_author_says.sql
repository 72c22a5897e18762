-- Where a new process begins on a series' chart, and why. Kept for ever: taking one back adds to it.
create table step_change (
  id text primary key,
  -- A measure's code or a part's.
  measure text not null,
  -- ONS code; empty for the region.
  force text not null,
  period text not null,
  from_date date not null,
  reason text not null check (reason <> ''),
  -- What it was found by, as protobuf JSON; null where a person gave it.
  evidence jsonb,
  accepted_by text not null,
  accept_time timestamptz not null default clock_timestamp(),
  withdrawn_by text,
  withdraw_time timestamptz,
  withdraw_reason text,
  check ((withdraw_time is null) = (withdrawn_by is null)),
  check ((withdraw_time is null) = (withdraw_reason is null)),
  check (withdraw_time is null or withdraw_time >= accept_time)
);
-- Two authors who accept the same step change make one of it.
create unique index step_change_that_counts
  on step_change (measure, force, from_date) where withdraw_time is null;

alter table step_change enable row level security;

create policy step_change_seen on step_change for select using (caller_is_cleared());

create policy step_change_accepted on step_change for insert
  with check (caller_is_cleared()
    and caller_organisation() = '${collaboration}' and caller_has_role('author')
    and accepted_by = caller_username()
    and withdraw_time is null);

-- What is taken back stays taken back.
create policy step_change_withdrawn on step_change for update
  using (caller_is_cleared()
    and caller_organisation() = '${collaboration}' and caller_has_role('author')
    and withdraw_time is null)
  with check (caller_is_cleared()
    and caller_organisation() = '${collaboration}' and caller_has_role('author')
    and withdrawn_by = caller_username());

grant select, insert on step_change to ${app_role};
grant update (withdrawn_by, withdraw_time, withdraw_reason) on step_change to ${app_role};
