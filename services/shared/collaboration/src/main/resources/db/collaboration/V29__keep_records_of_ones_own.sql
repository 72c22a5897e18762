-- Small dated records that a collaboration's own staff keep: campaigns, recording methods, issues. Every
-- change is a version of its own, so that what stood at an instant can be told for ever; nothing is
-- changed or taken out. The content is the contract's message as protobuf JSON.
create table own_record (
  register text collate "C" not null check (register ~ '^[a-zA-Z]+$'),
  id text collate "C" not null check (id <> ''),
  version int not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- Withdrawn stays withdrawn.
  withdrawn boolean not null default false,
  changed_by text not null,
  organisation text not null,
  change_time timestamptz not null default clock_timestamp(),
  primary key (register, id, version)
);

create function follow_the_version_before() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Who changes a register waits for whoever changed it before: what a rule looked at still holds.
  perform pg_advisory_xact_lock(hashtext('own_record'), hashtext(new.register));
  if new.version <> 1 + coalesce(
      (select max(version) from own_record where register = new.register and id = new.id), 0) then
    raise exception 'Another version came first.' using errcode = 'unique_violation';
  end if;
  if exists (select from own_record
      where register = new.register and id = new.id and withdrawn) then
    raise exception 'What is withdrawn stays so.' using errcode = 'insufficient_privilege';
  end if;
  new.change_time := clock_timestamp();
  return new;
end
$$;
create trigger own_record_follows before insert on own_record
  for each row execute function follow_the_version_before();

alter table own_record enable row level security;

create policy own_record_seen on own_record for select using (caller_is_cleared());

-- A register that others may write in too has a policy beside this one, with its collaboration.
create policy own_record_kept on own_record for insert
  with check (caller_is_cleared()
    and caller_organisation() = '${collaboration}'
    and caller_has_role('author')
    and changed_by = caller_username()
    and organisation = coalesce(current_setting('oversight.organisation_slug', true), ''));

create function lock_own_records(of_register text) returns void
  language sql volatile
  return pg_advisory_xact_lock(hashtext('own_record'), hashtext(of_register));

grant select, insert on own_record to ${app_role};
