-- Immutable public versions, made from published reports through disclosure control. What is in them
-- is safe for everybody; of what needs a clearance there is never one.
create table public_report (
  quarter text not null,
  quarter_start date not null,
  version int not null check (version > 0),
  report_version int not null,
  title text not null,
  -- RFC 8785 canonical JSON: the very bytes that were hashed.
  canonical_json text not null,
  sha256 text not null
    check (sha256 = encode(sha256(convert_to(canonical_json, 'UTF8')), 'hex')),
  publish_time timestamptz not null default clock_timestamp(),
  primary key (quarter, version),
  foreign key (quarter, report_version) references report (quarter, version)
);
alter table public_report enable row level security;
create policy public_report_seen on public_report for select using (true);
create policy public_report_published on public_report for insert
  with check (caller_is_cleared() and '${clearance}' = ''
    and caller_organisation() = '${collaboration}' and caller_has_role('author'));
grant select, insert on public_report to ${app_role};

-- The names of what each withheld, by which the next is held against it. Never public.
create table public_withheld (
  quarter text not null,
  version int not null,
  cell text not null,
  primary key (quarter, version, cell),
  foreign key (quarter, version) references public_report
);
alter table public_withheld enable row level security;
create policy public_withheld_seen on public_withheld for select
  using (caller_is_cleared()
    and caller_organisation() = '${collaboration}' and caller_has_role('author'));
create policy public_withheld_kept on public_withheld for insert
  with check (caller_is_cleared()
    and caller_organisation() = '${collaboration}' and caller_has_role('author'));
grant select, insert on public_withheld to ${app_role};
