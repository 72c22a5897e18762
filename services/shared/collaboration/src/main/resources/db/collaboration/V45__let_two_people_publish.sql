-- What was done with the draft of a quarter's report, appended only: submitted for somebody else to
-- read and publish, returned with a reason, reopened because somebody wrote, published. The last move
-- says where it stands. See docs/adr/0045-who-publishes.md.
create table report_move (
  number bigint generated always as identity primary key,
  quarter text not null,
  move text not null check (move in ('SUBMIT', 'RETURN', 'REOPEN', 'PUBLISH')),
  moved_by text not null,
  move_time timestamptz not null default clock_timestamp(),
  -- Of the commentary that was submitted.
  etag text not null default '',
  -- The revision note, or the reason.
  words text not null default '',
  check (move <> 'RETURN' or words <> '')
);
create index report_move_of_quarter on report_move (quarter, number);

-- Who wrote it last, who asked for its publication (nobody where one person did all), and why there
-- is a new version.
alter table report
  add column written_by text not null default '',
  add column submitted_by text not null default '',
  add column revision_note text not null default '';

-- Whether the region's file says that two people publish: the repeatable migration fills it in.
create function report_takes_two() returns boolean
  language sql immutable
  return false;

create function last_report_move(of_quarter text) returns report_move
  language sql stable
as $$
  select * from report_move where quarter = of_quarter order by number desc limit 1
$$;

-- Whether the caller is a second person of the own staff: neither who submitted nor who wrote last.
create function caller_is_second_person(of_quarter text) returns boolean
  language sql stable
as $$
  select (caller_has_role('author') or caller_has_role('analyst'))
    and coalesce((last_report_move(of_quarter)).move = 'SUBMIT', false)
    and caller_username()
      <> all (array[(last_report_move(of_quarter)).moved_by,
        coalesce((select updated_by from commentary where quarter = of_quarter), '')])
$$;

create function refuse_a_move_that_is_not_legal() returns trigger
  language plpgsql
as $$
declare
  before text;
begin
  -- Whoever moves waits for whoever moved the same draft before.
  perform pg_advisory_xact_lock(hashtextextended('report ' || new.quarter, 0));
  before := coalesce((last_report_move(new.quarter)).move, '');
  if new.moved_by is distinct from caller_username() then
    raise exception 'A move is made in one''s own name.' using errcode = 'insufficient_privilege';
  end if;
  if new.move = 'REOPEN' and before <> 'SUBMIT' then
    -- It was returned or published meanwhile: there is nothing to take back.
    return null;
  end if;
  if (new.move = 'SUBMIT' and before = 'SUBMIT') or (new.move = 'RETURN' and before <> 'SUBMIT') then
    raise exception 'The draft of % cannot make the move %.', new.quarter, new.move
      using errcode = 'check_violation';
  end if;
  if new.move = 'RETURN' and not caller_is_second_person(new.quarter) then
    raise exception 'Whoever wrote or submitted a report does not return it.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger report_move_legal before insert on report_move
  for each row execute function refuse_a_move_that_is_not_legal();

alter table report_move enable row level security;
create policy report_move_seen on report_move for select
  using (caller_is_cleared() and caller_organisation() = '${collaboration}');
create policy report_move_made on report_move for insert
  with check (caller_is_cleared() and caller_organisation() = '${collaboration}'
    and (caller_has_role('author') or (caller_has_role('analyst') and move in ('RETURN', 'PUBLISH'))));
grant select, insert on report_move to ${app_role};

-- Four eyes, decided here too: who wrote last or submitted does not publish what was submitted, and
-- what is published is what was submitted.
create function refuse_to_publish_alone() returns trigger
  language plpgsql
as $$
declare
  last report_move;
  written commentary;
begin
  perform pg_advisory_xact_lock(hashtextextended('report ' || new.quarter, 0));
  last := last_report_move(new.quarter);
  select * into written from commentary where quarter = new.quarter;
  new.written_by := coalesce(written.updated_by, '');
  new.submitted_by := '';
  if last.move = 'SUBMIT' then
    if new.published_by in (last.moved_by, new.written_by) then
      raise exception 'Whoever wrote or submitted a report does not publish it.'
        using errcode = 'insufficient_privilege';
    end if;
    if coalesce(written.etag, '') <> last.etag then
      raise exception 'The text is not the one that was submitted.' using errcode = 'check_violation';
    end if;
    new.submitted_by := last.moved_by;
  elsif report_takes_two() then
    raise exception 'A report of this collaboration is published by a second person.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger report_takes_four_eyes before insert on report
  for each row execute function refuse_to_publish_alone();

-- A second person may be an analyst of the own staff.
create policy report_published_by_second on report for insert
  with check (caller_is_cleared() and caller_organisation() = '${collaboration}'
    and published_by = caller_username()
    and caller_is_second_person(quarter));
create policy feed_appended_by_second on feed_event for insert
  with check (caller_is_cleared() and caller_organisation() = '${collaboration}'
    and caller_is_second_person(quarter));
create policy public_report_by_second on public_report for insert
  with check (caller_is_cleared() and '${clearance}' = ''
    and caller_organisation() = '${collaboration}' and caller_is_second_person(quarter));
create policy public_withheld_seen_by_staff on public_withheld for select
  using (caller_is_cleared() and caller_organisation() = '${collaboration}'
    and caller_has_role('analyst'));
create policy public_withheld_by_second on public_withheld for insert
  with check (caller_is_cleared() and caller_organisation() = '${collaboration}'
    and caller_is_second_person(quarter));
