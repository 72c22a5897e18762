-- What the unit keeps itself rather than sends: its capabilities, the posts lent to it and its budgets.
-- Every version stays: recording anew adds one, and "as at" is the latest of that time.
create table unit_record (
  kind text collate "C" not null check (kind in ('capability', 'post', 'budget')),
  -- Which one of its kind.
  key text collate "C" not null,
  version int not null check (version > 0),
  content jsonb not null,
  reason text not null,
  recorded_by text not null,
  recorded_by_subject text not null,
  record_time timestamptz not null default clock_timestamp(),
  primary key (kind, key, version)
);

alter table unit_record enable row level security;
create policy unit_record_seen on unit_record for select using (caller_is_cleared());
-- In one's own name, by the unit's authors alone, each version after the last.
create policy unit_record_added on unit_record for insert
  with check (caller_is_cleared()
    and caller_organisation() = '${collaboration}'
    and caller_has_role('author')
    and recorded_by = caller_username() and recorded_by_subject = caller_subject());
grant select on unit_record to ${app_role};
grant insert (kind, key, version, content, reason, recorded_by, recorded_by_subject) on unit_record
  to ${app_role};

create function refuse_to_leave_versions_out() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.version <> 1 + coalesce(
      (select max(version) from unit_record where kind = new.kind and key = new.key), 0) then
    raise exception 'Version % of % does not follow the last.', new.version, new.key
      using errcode = 'unique_violation';
  end if;
  -- One after another, so that what was recorded as at an instant never changes.
  perform pg_advisory_xact_lock(7301);
  new.record_time := clock_timestamp();
  return new;
end
$$;
create trigger unit_record_follows before insert on unit_record
  for each row execute function refuse_to_leave_versions_out();
