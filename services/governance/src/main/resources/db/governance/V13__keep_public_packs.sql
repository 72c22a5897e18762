-- What anybody may read of a circulated version. Rows are only added.
create table public_pack (
  pack text not null,
  version int not null,
  quarter text not null,
  quarter_start date not null,
  title text not null,
  meeting_date date,
  summary text not null,
  published_by text not null,
  publish_time timestamptz not null default clock_timestamp(),
  primary key (pack, version),
  foreign key (pack, version) references pack_circulation
);
create index public_pack_newest_first on public_pack (quarter_start desc, pack desc);

-- The public versions of the reports in it, as they were fetched.
create table public_pack_report (
  pack text not null,
  version int not null,
  collaboration text not null,
  place int not null,
  public_version int not null,
  publish_time timestamptz not null,
  sha256 text not null,
  canonical_json text not null,
  primary key (pack, version, collaboration),
  foreign key (pack, version) references public_pack
);

alter table public_pack enable row level security;
alter table public_pack_report enable row level security;
-- Public is public: also to whoever brings no token.
create policy public_pack_seen on public_pack for select using (true);
create policy public_pack_made on public_pack for insert with check (caller_has_role('rpo')
  and published_by = current_setting('oversight.username', true));
create policy public_pack_report_seen on public_pack_report for select using (true);
create policy public_pack_report_made on public_pack_report for insert
  with check (caller_has_role('rpo'));
grant select, insert on public_pack to ${app_role};
grant select, insert on public_pack_report to ${app_role};
