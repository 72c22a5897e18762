-- What the collaborations published, byte for byte. Rows are only ever added.
create table published_report (
  collaboration text not null,
  quarter text not null,
  version int not null check (version > 0),
  title text not null,
  marking text not null,
  -- What region.yaml asks of those who may see anything of the collaboration; '' for nothing.
  clearance text not null,
  illustrative boolean not null,
  -- RFC 8785 canonical JSON: the very bytes that were hashed.
  canonical_json text not null,
  sha256 text not null
    check (sha256 = encode(sha256(convert_to(canonical_json, 'UTF8')), 'hex')),
  published_by text not null,
  publish_time timestamptz not null,
  received_time timestamptz not null default clock_timestamp(),
  primary key (collaboration, quarter, version)
);

alter table published_report enable row level security;
create policy report_received on published_report for insert
  with check (caller_has_role('service'));
grant select, insert on published_report to ${app_role};
