-- How far each feed has been read. It moves in the transaction that keeps the event.
create table feed_cursor (
  collaboration text primary key,
  cursor text not null
);

alter table feed_cursor enable row level security;
create policy cursor_of_the_platform on feed_cursor
  using (caller_has_role('service')) with check (caller_has_role('service'));
grant select, insert, update on feed_cursor to ${app_role};

-- Every event once, taken or refused.
create table feed_event (
  collaboration text not null,
  cursor text not null,
  report text not null,
  version int not null,
  sha256 text not null,
  -- Why the report was not kept; null where it was.
  refusal text,
  received_time timestamptz not null default clock_timestamp(),
  primary key (collaboration, cursor)
);

alter table feed_event enable row level security;
create policy event_of_the_platform on feed_event
  using (caller_has_role('service')) with check (caller_has_role('service'));
grant select, insert on feed_event to ${app_role};
