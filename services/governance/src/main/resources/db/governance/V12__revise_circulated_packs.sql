-- A circulated version stays what it is; the pack goes on to its next version, and the group goes on
-- reading the one that was circulated last.
alter table pack add column circulated_version int not null default 0;
alter table pack add column revision_reason text not null default '';
-- Which collaborations stand in Part 2, and why: [{"collaboration": "rocu", "reason": "…"}].
alter table pack add column private_sections jsonb not null default '[]';
alter table pack_version add column private_sections jsonb not null default '[]';

create table pack_circulation (
  pack text not null,
  version int not null,
  circulated_by text not null,
  circulate_time timestamptz not null default clock_timestamp(),
  -- Why numbers stood that match no figure; empty where there were none.
  typed_numbers_reason text not null,
  -- Why the version before was opened again; empty for the first.
  revision_reason text not null,
  primary key (pack, version),
  foreign key (pack, version) references pack_version
);
insert into pack_circulation
  select id, version, circulated_by, circulate_time, '', '' from pack where state = 'CIRCULATED';
update pack set circulated_version = version where state = 'CIRCULATED';

alter table pack drop constraint pack_check1;
alter table pack add constraint pack_circulated
  check ((circulated_version > 0) = (circulate_time is not null)
    and (state <> 'CIRCULATED' or circulated_version = version)
    and circulated_version <= version);

alter table pack_circulation enable row level security;
create policy circulation_seen on pack_circulation for select
  using (caller_has_role('rpo') or caller_has_role('service') or caller_has_role('pcc'));
create policy circulated_by_an_officer on pack_circulation for insert
  with check (caller_has_role('rpo')
    and circulated_by = current_setting('oversight.username', true));
grant select, insert on pack_circulation to ${app_role};

drop policy pack_seen on pack;
create policy pack_seen on pack for select
  using (caller_has_role('rpo') or caller_has_role('service')
    or (caller_has_role('pcc') and circulated_version > 0));
drop policy pack_written on pack;
create policy pack_written on pack for update
  using (caller_has_role('rpo')) with check (caller_has_role('rpo'));
-- A circulated pack is beyond the reach of every update but the one that opens its next version.
create function keep_what_was_circulated() returns trigger
  language plpgsql as $$
begin
  if new.circulated_version < old.circulated_version
      or (old.state = 'CIRCULATED'
        and (new.state <> 'COMPILED' or new.version <> old.version + 1
          or new.circulated_version <> old.circulated_version
          or (new.title, new.executive_summary, new.private_sections)
            is distinct from (old.title, old.executive_summary, old.private_sections))) then
    raise exception 'What was circulated no longer changes.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger what_was_circulated_stays before update on pack
  for each row execute function keep_what_was_circulated();

drop policy version_seen on pack_version;
-- The group sees the versions that were circulated, the officers every one.
create policy version_seen on pack_version for select
  using (caller_has_role('rpo') or caller_has_role('service')
    or exists (select from pack_circulation c
      where c.pack = pack_version.pack and c.version = pack_version.version));
