-- Which report version stands in which version of a pack.
create table pack_report (
  pack text not null,
  version int not null,
  collaboration text not null,
  quarter text not null,
  report_version int not null,
  clearance text not null,
  -- The order in which region.yaml lists the collaborations.
  place int not null,
  primary key (pack, version, collaboration),
  foreign key (pack, version) references pack_version,
  foreign key (collaboration, quarter, report_version) references published_report
);

alter table pack_report enable row level security;
-- An edition: a reader who is not cleared sees no row at all of what needs the clearance.
create policy bound_report_seen on pack_report for select
  using (caller_is_cleared(clearance)
    and exists (select from pack_version v
      where v.pack = pack_report.pack and v.version = pack_report.version));
-- The platform binds: an officer compiles what that officer need not be cleared to read.
create policy bound_by_the_platform on pack_report for insert
  with check (caller_has_role('service'));
grant select, insert on pack_report to ${app_role};

-- Who had not published the quarter when the version was compiled.
create table pack_missing (
  pack text not null,
  version int not null,
  collaboration text not null,
  name text not null,
  clearance text not null,
  place int not null,
  primary key (pack, version, collaboration),
  foreign key (pack, version) references pack_version
);

alter table pack_missing enable row level security;
create policy missing_seen on pack_missing for select
  using (caller_is_cleared(clearance)
    and exists (select from pack_version v
      where v.pack = pack_missing.pack and v.version = pack_missing.version));
create policy missing_named_by_the_platform on pack_missing for insert
  with check (caller_has_role('service'));
grant select, insert on pack_missing to ${app_role};

-- A report is read by the platform, and by those who see a pack that binds it.
create policy report_seen on published_report for select
  using (caller_is_cleared(clearance)
    and (caller_has_role('service')
      or exists (select from pack_report b
        where b.collaboration = published_report.collaboration
          and b.quarter = published_report.quarter
          and b.report_version = published_report.version)));
create index pack_report_by_report on pack_report (collaboration, quarter, report_version);
