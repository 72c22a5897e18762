-- Who did what, or was shown what is sensitive, and how it ended. Each row is chained to the one before
-- it by SHA-256: whatever is changed, taken out or put in between shows. The service's role adds rows
-- through a function alone, in the name of whoever is calling; nobody changes one.
-- See docs/adr/0021-audit-trail.md.
create table audit_event (
  number bigint primary key,
  event_time timestamptz not null,
  actor text not null,
  actor_subject text not null,
  organisation text not null,
  method text not null,
  subject text not null,
  outcome text not null,
  reason text not null,
  request_id text not null,
  previous_hash text not null,
  hash text not null
);

-- The last number and hash: without it, taking out the last rows would not show.
create table audit_head (
  only_one boolean primary key default true check (only_one),
  number bigint not null,
  hash text not null
);
insert into audit_head (number, hash) values (0, repeat('0', 64));

-- SHA-256, in hexadecimal, over the fields in order, each as its length in bytes, a colon and its
-- UTF-8; the time in UTC with microseconds: 2016-01-31T09:30:00.000000Z.
create function audit_hash(
    number bigint, event_time timestamptz, actor text, actor_subject text, organisation text,
    method text, subject text, outcome text, reason text, request_id text, previous_hash text)
  returns text
  language sql stable
  return (
    select encode(sha256(convert_to(
      string_agg(octet_length(convert_to(field, 'UTF8')) || ':' || field, '' order by place),
      'UTF8')), 'hex')
    from unnest(array[
      number::text,
      to_char(event_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      actor, actor_subject, organisation, method, subject, outcome, reason, request_id,
      previous_hash]) with ordinality as fields (field, place));

create function append_audit_event(
    at_time timestamptz, by_actor text, by_subject text, of_organisation text, of_method text,
    about text, with_outcome text, with_reason text, in_request text)
  returns bigint
  language plpgsql
as $$
declare
  head audit_head;
begin
  -- Whoever appends waits for whoever appended before to commit: the last thing a transaction does.
  select * into head from audit_head for update;
  head.number := head.number + 1;
  insert into audit_event (number, event_time, actor, actor_subject, organisation, method, subject,
      outcome, reason, request_id, previous_hash, hash)
    values (head.number, at_time, by_actor, by_subject, of_organisation, of_method, about,
      with_outcome, with_reason, in_request, head.hash,
      audit_hash(head.number, at_time, by_actor, by_subject, of_organisation, of_method, about,
        with_outcome, with_reason, in_request, head.hash))
    returning hash into head.hash;
  update audit_head set number = head.number, hash = head.hash;
  return head.number;
end
$$;
revoke execute on function append_audit_event(
  timestamptz, text, text, text, text, text, text, text, text) from public;

-- What the service may call: in the name of whoever is calling, now.
create function record_audit_event(
    of_organisation text, of_method text, about text, with_outcome text, with_reason text,
    in_request text)
  returns bigint
  language plpgsql security definer set search_path from current
as $$
begin
  if coalesce(current_setting('oversight.subject', true), '') = '' then
    raise exception 'Nobody is calling.' using errcode = 'insufficient_privilege';
  end if;
  return append_audit_event(clock_timestamp(), current_setting('oversight.username', true),
    current_setting('oversight.subject', true), of_organisation, of_method, about, with_outcome,
    with_reason, in_request);
end
$$;

create function refuse_to_alter_the_audit_trail() returns trigger
  language plpgsql as $$
begin
  raise exception 'What is on record stays on record.' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_event_stays before update or delete or truncate on audit_event
  for each statement execute function refuse_to_alter_the_audit_trail();
create trigger audit_head_stays before delete or truncate on audit_head
  for each statement execute function refuse_to_alter_the_audit_trail();

create function caller_reads_audit() returns boolean
  language sql stable
  return caller_has_role('engineer');

alter table audit_event enable row level security;
alter table audit_head enable row level security;
create policy audit_seen on audit_event for select using (caller_reads_audit());
grant select on audit_event to ${app_role};

-- Walks the whole chain in one look, for those who may read it; for everybody else, as for a service
-- at which nothing ever happened.
create function verify_audit_trail()
  returns table (entries bigint, head_hash text, broken_at bigint, problem text)
  language sql stable security definer set search_path from current
as $$
  with chain as (
    select e.*, lag(e.number, 1, 0::bigint) over (order by e.number) as number_before,
      lag(e.hash, 1, repeat('0', 64)) over (order by e.number) as hash_before
    from audit_event e where caller_reads_audit()
  ), fault as (
    select number, case
        when number <> number_before + 1 then
          'Entries ' || number_before + 1 || ' to ' || number - 1 || ' are missing.'
        when hash <> audit_hash(number, event_time, actor, actor_subject, organisation, method,
          subject, outcome, reason, request_id, previous_hash) then
          'Entry ' || number || ' was altered.'
        when previous_hash <> hash_before then
          'Entry ' || number || ' does not follow from the one before it.'
      end as problem
    from chain
  ), last as (
    select coalesce(max(number), 0) as number, count(*) as entries,
      coalesce((array_agg(hash order by number desc))[1], repeat('0', 64)) as hash
    from chain
  ), broken as (
    select number, problem from fault where problem is not null
    union all
    select last.number + 1, 'The trail ends at entry ' || last.number || ' and should end at '
        || head.number || '.'
      from last, audit_head head
      where caller_reads_audit() and (head.number <> last.number or head.hash <> last.hash)
    order by 1 limit 1
  )
  select last.entries, last.hash, broken.number, broken.problem
  from last left join broken on true
$$;

-- What was looked at before is where the trail begins. It says which pack, not what was in it.
do $$
declare
  view record;
begin
  for view in
    select distinct username, pack, version, what, date_trunc('second', view_time) as view_time
    from cleared_view order by view_time
  loop
    perform append_audit_event(view.view_time, view.username, '', '', view.what,
      'packs/' || view.pack || ' (version ' || view.version || ')', 'OK', 'SHOWN', '');
  end loop;
end
$$;
drop table cleared_view;
