-- Who is told of what is published, and of whose reports: none named means all that a mail may name.
alter table reminder_subscription
  add column reports boolean not null default false,
  add column collaborations text[] not null default '{}',
  add column packs boolean not null default false,
  -- Nothing that was published before it was asked for is news.
  add column publications_since timestamptz not null default clock_timestamp();

-- What somebody was told of already, by name and version, so that it is told once.
create table publication_told (
  subject text not null references reminder_subscription,
  publication text not null,
  told_on date not null,
  primary key (subject, publication)
);

alter table publication_told enable row level security;
create policy published_told_by_the_service on publication_told for all
  using (caller_has_role('service')) with check (caller_has_role('service'));
grant select, insert on publication_told to ${app_role};

-- What a mail may name. A mail is read by whoever opens the box, so what needs a clearance is not in it.
create view report_to_mail with (security_invoker) as
  select collaboration, quarter, version, received_time from published_report where clearance = '';
grant select on report_to_mail to ${app_role};
