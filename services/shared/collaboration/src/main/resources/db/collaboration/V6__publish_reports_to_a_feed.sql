-- What the author writes, until it is frozen in a report.
create table commentary (
  quarter text primary key,
  content jsonb not null,
  etag text not null,
  updated_by text not null,
  update_time timestamptz not null default clock_timestamp()
);

alter table commentary enable row level security;
create policy commentary_of_our_own on commentary
  using (caller_is_cleared() and caller_organisation() = '${collaboration}')
  with check (caller_organisation() = '${collaboration}' and caller_has_role('author'));
grant select, insert, update on commentary to ${app_role};

-- Immutable versions.
create table report (
  quarter text not null,
  quarter_start date not null,
  version int not null check (version > 0),
  title text not null,
  marking text not null,
  -- RFC 8785 canonical JSON: the very bytes that were hashed.
  canonical_json text not null,
  sha256 text not null
    check (sha256 = encode(sha256(convert_to(canonical_json, 'UTF8')), 'hex')),
  published_by text not null,
  publish_time timestamptz not null default clock_timestamp(),
  idempotency_key text,
  primary key (quarter, version)
);
create unique index report_idempotency
  on report (published_by, idempotency_key) where idempotency_key is not null;

alter table report enable row level security;
create policy report_seen on report for select using (caller_is_cleared());
create policy report_published on report for insert
  with check (caller_is_cleared()
    and caller_organisation() = '${collaboration}' and caller_has_role('author'));
grant select, insert on report to ${app_role};

-- The feed. A publisher takes the next number by locking the head until it commits, so numbers
-- commit in their own order and none is left out: a reader who goes on after number n has missed
-- nothing. See docs/adr/0003-feed-by-gapless-numbers.md.
create table feed_head (
  only_one boolean primary key default true check (only_one),
  number bigint not null
);
insert into feed_head (number) values (0);
grant select, update on feed_head to ${app_role};

create table feed_event (
  number bigint primary key,
  quarter text not null,
  version int not null,
  unique (quarter, version),
  foreign key (quarter, version) references report
);

alter table feed_event enable row level security;
create policy feed_seen on feed_event for select using (caller_is_cleared());
create policy feed_appended on feed_event for insert
  with check (caller_is_cleared()
    and caller_organisation() = '${collaboration}' and caller_has_role('author'));
grant select, insert on feed_event to ${app_role};
