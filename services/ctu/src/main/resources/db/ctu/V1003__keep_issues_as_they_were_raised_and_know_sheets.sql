-- A workbook may hold a log on several sheets: a record's row is then not enough to find it.
alter table profile_record add column sheet text not null default '';
alter table briefing_record add column sheet text not null default '';
grant insert (sheet) on profile_record to ${app_role};
grant insert (sheet) on briefing_record to ${app_role};

drop view local_profile;
create view local_profile with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state, s.quarter, s.quarter_start
  from profile_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on local_profile to ${app_role};

drop view force_briefing;
create view force_briefing with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state
  from briefing_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on force_briefing to ${app_role};

-- An issue begins as an office's own words and nothing else. Each later version is the one before it
-- with what its move adds: the unit takes it and answers it, only the office that raised it withdraws
-- it, and only what is withdrawn is marked so.
create or replace function keep_what_an_office_raised() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before own_record;
  move text;
  adds text[];
  by_the_office boolean;
begin
  if new.register <> 'issues' then
    return new;
  end if;
  by_the_office := coalesce(new.content ->> 'raisedBy' = new.organisation, false);
  if new.version = 1 then
    if not by_the_office or new.organisation = '${collaboration}' then
      raise exception 'An issue is raised by a commissioner''s office, in its own name.'
        using errcode = 'insufficient_privilege';
    end if;
    if new.withdrawn or new.content ->> 'state' is distinct from 'RAISED'
      or new.content - '{title,text,board,raisedBy,raisedOn,state}'::text[] <> '{}' then
      raise exception 'An issue begins as it is raised, and nothing else.'
        using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  select * into before from own_record
    where register = new.register and id = new.id and version = new.version - 1;
  move := coalesce(before.content ->> 'state', '') || ' ' || coalesce(new.content ->> 'state', '');
  adds := case move
    when 'RAISED TAKEN' then '{state,meetingOn}'
    when 'TAKEN ANSWERED' then '{state,answer,answeredOn}'
    when 'RAISED WITHDRAWN' then '{state,withdrawReason}'
  end;
  if adds is null
    or (new.content - adds) is distinct from (before.content - 'state')
    or new.withdrawn <> (move = 'RAISED WITHDRAWN')
    or (move = 'RAISED WITHDRAWN' and not by_the_office) then
    raise exception 'What was raised stays as it was raised.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
