-- The organisation that the caller acts for, by its slug.
create function caller_organisation() returns text
  language sql stable
  return coalesce(current_setting('oversight.organisation_slug', true), '');

create function caller_reads_registers() returns boolean
  language sql stable
  return caller_has_role('rpo') or caller_has_role('pcc') or caller_has_role('author')
    or caller_has_role('approver') or caller_has_role('service');

create function caller_is_of(organisations text[]) returns boolean
  language sql stable
  return caller_organisation() <> '' and caller_organisation() = any (organisations);

-- A record of any register, as it stands now. It is never deleted.
create table register_record (
  id text primary key,
  -- The collection: 'boards'.
  register text not null,
  state text not null,
  title text not null,
  owner text not null,
  clearance text not null,
  -- Slugs of the organisations that may see it beside the Regional Policy Officers; null for all.
  readers text[],
  -- Slugs of those that may change it beside the Regional Policy Officers.
  editors text[] not null,
  -- proto3 JSON of the register's message, without what only some of its readers may see.
  content jsonb not null,
  version int not null check (version > 0),
  created_by text not null,
  create_time timestamptz not null default clock_timestamp(),
  updated_by text not null,
  update_time timestamptz not null default clock_timestamp()
);
create index register_record_newest on register_record (register, id desc);

alter table register_record enable row level security;
create policy record_seen on register_record for select
  using (caller_reads_registers() and caller_is_cleared(clearance)
    and (caller_has_role('rpo') or caller_has_role('service') or readers is null
      or caller_is_of(readers) or caller_is_of(editors)));
create policy record_opened on register_record for insert
  with check (caller_is_cleared(clearance)
    and (caller_has_role('rpo') or (caller_reads_registers() and caller_is_of(editors))));
create policy record_changed on register_record for update
  using (caller_is_cleared(clearance)
    and (caller_has_role('rpo') or (caller_reads_registers() and caller_is_of(editors))))
  with check (caller_is_cleared(clearance)
    and (caller_has_role('rpo') or (caller_reads_registers() and caller_is_of(editors))));
grant select, insert, update on register_record to ${app_role};

-- Every version of every record. Rows are only ever added.
create table register_version (
  record text not null references register_record,
  version int not null check (version > 0),
  -- 'create', 'update' or the verb of a move.
  verb text not null,
  state text not null,
  clearance text not null,
  readers text[],
  editors text[] not null,
  content jsonb not null,
  changed_fields text[] not null,
  reason text not null,
  changed_by text not null,
  organisation text not null,
  change_time timestamptz not null default clock_timestamp(),
  primary key (record, version)
);

alter table register_version enable row level security;
-- Who may not see a record now sees no version of it; who could not see a version then, nor now.
create policy version_seen on register_version for select
  using (exists (select from register_record r where r.id = register_version.record)
    and caller_is_cleared(clearance)
    and (caller_has_role('rpo') or caller_has_role('service') or readers is null
      or caller_is_of(readers) or caller_is_of(editors)));
create policy version_added on register_version for insert
  with check (changed_by = current_setting('oversight.username', true)
    and exists (select from register_record r where r.id = register_version.record));
grant select, insert on register_version to ${app_role};

-- What only some of a record's readers may see, by version: Part 2 of an agenda. Rows are only added.
create table register_part (
  record text not null,
  version int not null,
  readers text[] not null,
  content jsonb not null,
  changed_fields text[] not null,
  primary key (record, version),
  foreign key (record, version) references register_version
);

alter table register_part enable row level security;
create policy part_seen on register_part for select
  using (exists (select from register_version v
      where v.record = register_part.record and v.version = register_part.version)
    and (caller_has_role('rpo') or caller_has_role('service') or caller_is_of(readers)));
create policy part_added on register_part for insert
  with check (caller_has_role('rpo'));
grant select, insert on register_part to ${app_role};

-- What records refer to now.
create table register_link (
  record text not null references register_record,
  field text not null,
  target text not null,
  -- Whether it stands in the part that only some may see.
  in_part boolean not null,
  primary key (record, field, target)
);
create index register_link_by_target on register_link (target);

alter table register_link enable row level security;
create policy link_seen on register_link for select
  using (exists (select from register_record r where r.id = register_link.record)
    and (not in_part or caller_has_role('rpo')
      or exists (select from register_part p join register_record r
          on r.id = p.record and r.version = p.version
        where p.record = register_link.record)));
create policy link_written on register_link for insert
  with check (exists (select from register_record r where r.id = register_link.record
    and (caller_has_role('rpo') or caller_is_of(r.editors))));
create policy link_removed on register_link for delete
  using (exists (select from register_record r where r.id = register_link.record
    and (caller_has_role('rpo') or caller_is_of(r.editors))));
grant select, insert, delete on register_link to ${app_role};
