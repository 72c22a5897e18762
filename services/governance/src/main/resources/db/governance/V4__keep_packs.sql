create table pack (
  id text primary key,
  quarter text not null,
  quarter_start date not null,
  title text not null,
  meeting_date date,
  executive_summary text not null,
  state text not null check (state in ('DRAFT', 'COMPILED', 'CIRCULATED')),
  -- The latest compiled version; 0 before the first.
  version int not null check (version >= 0),
  created_by text not null,
  create_time timestamptz not null default clock_timestamp(),
  circulated_by text,
  circulate_time timestamptz,
  idempotency_key text,
  -- Of the request that opened it, to tell a repeat from another request with the same key.
  request_sha256 text not null,
  check ((state = 'DRAFT') = (version = 0)),
  check ((state = 'CIRCULATED') = (circulate_time is not null))
);
create unique index pack_idempotency
  on pack (created_by, idempotency_key) where idempotency_key is not null;
create index pack_newest_first on pack (quarter_start desc, id desc);

alter table pack enable row level security;
create policy pack_seen on pack for select
  using (caller_has_role('rpo') or caller_has_role('service')
    or (caller_has_role('pcc') and state = 'CIRCULATED'));
create policy pack_opened on pack for insert with check (caller_has_role('rpo'));
-- A circulated pack is beyond the reach of an update.
create policy pack_written on pack for update
  using (caller_has_role('rpo') and state <> 'CIRCULATED') with check (caller_has_role('rpo'));
grant select, insert, update on pack to ${app_role};

-- A compiled version: what the Regional Policy Officer had written, frozen.
create table pack_version (
  pack text not null references pack,
  version int not null check (version > 0),
  title text not null,
  meeting_date date,
  executive_summary text not null,
  compiled_by text not null,
  compile_time timestamptz not null default clock_timestamp(),
  primary key (pack, version)
);

alter table pack_version enable row level security;
-- The group sees the version that was circulated, the officers every one.
create policy version_seen on pack_version for select
  using (caller_has_role('rpo') or caller_has_role('service')
    or exists (select from pack p
      where p.id = pack_version.pack and p.version = pack_version.version
        and p.state = 'CIRCULATED'));
create policy version_compiled on pack_version for insert with check (caller_has_role('rpo'));
grant select, insert on pack_version to ${app_role};
