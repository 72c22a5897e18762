-- One row each time an organised crime group was put on the map or taken off it: see logs.yaml.
create table group_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  entry text collate "C" not null,
  ocg text collate "C" not null,
  event text collate "C" not null
    check (event in ('brought-forward', 'mapped', 'mapped-again', 'archived')),
  date date not null,
  -- The force that manages it, by ONS code.
  force text collate "C" not null,
  threat text collate "C" not null,
  reason text collate "C" check ((event = 'archived') = (reason is not null)),
  note text,
  primary key (submission, entry)
);
create index group_record_in_time on group_record (submission, date);

create trigger group_record_of_an_upload before insert on group_record
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, entry, ocg, event, date, force, threat, reason, note) on group_record
  to ${app_role};

-- Need to know: the unit sees every group, a policy officer those that count, a force those that it
-- manages. Everybody else sees how many there are, never which.
create view group_event with (security_barrier) as
  select g.*, s.id as submission_id, s.supplier, s.state, s.quarter_start
  from group_record g join submission s on s.number = g.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation()
      or (s.state = 'SIGNED_OFF'
        and (caller_has_role('rpo') or g.force = caller_organisation())));
grant select on group_event to ${app_role};

-- How many groups were put on and taken off the map, by quarter, force and threat, by the logs that
-- counted at an instant: counts for whoever may see figures.
create function group_counts(as_of timestamptz)
  returns table (quarter_start date, event text, force text, threat text, many bigint, made_up boolean)
  language sql stable security definer set search_path = public, pg_temp rows 500 as $$
  select s.quarter_start, g.event, g.force, g.threat, count(*), bool_or(g.note like 'Illustrative%')
  from group_record g join submission s on s.number = g.submission
  where caller_is_cleared()
    and g.submission = any (array(select counting_logs('groups', null, null, as_of)))
  group by s.quarter_start, g.event, g.force, g.threat
$$;

-- Each step of each group, for the unit alone, as it would be if what is being received counted: the
-- other quarters' steps from the logs that count, this quarter's from the file.
create function group_steps(of_quarter date)
  returns table (row_number int, quarter text, ocg text, event text, date date, force text,
    threat text, before text, force_before text, threat_before text)
  language sql stable security definer set search_path = public, pg_temp rows 1000 as $$
  with step as (
    select 0 as row_number, s.quarter, s.quarter_start, g.row_number as place, g.ocg, g.event, g.date,
      g.force, g.threat
    from group_record g join submission s on s.number = g.submission
    where g.submission = any (array(select counting_logs('groups', null, null, 'infinity')))
      and s.quarter_start <> of_quarter
    union all
    select g.row_number, s.quarter, s.quarter_start, g.row_number, g.ocg, g.event, g.date, g.force,
      g.threat
    from group_record g join submission s on s.number = g.submission
    where g.submission = receiving() and s.supplier = '${collaboration}')
  select row_number, quarter, ocg, event, date, force, threat,
    lag(event) over following, lag(force) over following, lag(threat) over following
  from step
  where caller_organisation() = '${collaboration}' and receiving() is not null
  window following as (partition by ocg
    order by date, event <> 'brought-forward', quarter_start, place)
$$;
revoke execute on function group_steps(date) from public;
grant execute on function group_steps(date) to ${app_role};
