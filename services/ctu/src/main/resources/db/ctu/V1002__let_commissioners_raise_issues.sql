-- A commissioner's office raises an issue in its own name, and may take its own back; everything else is
-- for the unit's own staff (own_record_kept).
create policy own_record_raised on own_record for insert
  with check (caller_is_cleared()
    and caller_has_role('pcc')
    and register = 'issues'
    and changed_by = caller_username()
    and organisation = coalesce(current_setting('oversight.organisation_slug', true), '')
    and content ->> 'raisedBy' = organisation
    and case
      when version = 1 then content ->> 'state' = 'RAISED' and not withdrawn
      else content ->> 'state' = 'WITHDRAWN' and withdrawn and exists (
        select from own_record before
        where before.register = own_record.register and before.id = own_record.id
          and before.version = own_record.version - 1
          and before.content ->> 'raisedBy' = own_record.organisation
          and before.content ->> 'state' = 'RAISED')
    end);

-- The unit's staff raise none, and what an office said stays as it said it.
create function keep_what_an_office_raised() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before own_record;
begin
  if new.register <> 'issues' then
    return new;
  end if;
  if new.version = 1 then
    if new.content ->> 'raisedBy' is distinct from new.organisation then
      raise exception 'An issue is raised in one''s own name.'
        using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  select * into before from own_record
    where register = new.register and id = new.id and version = new.version - 1;
  if (before.content ->> 'raisedBy', before.content ->> 'title', before.content ->> 'text',
      before.content ->> 'board', before.content ->> 'raisedOn')
    is distinct from (new.content ->> 'raisedBy', new.content ->> 'title', new.content ->> 'text',
      new.content ->> 'board', new.content ->> 'raisedOn')
    or (before.content ->> 'state', new.content ->> 'state') not in (
      ('RAISED', 'TAKEN'), ('TAKEN', 'ANSWERED'), ('RAISED', 'WITHDRAWN')) then
    raise exception 'What was raised stays as it was raised.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
-- By name after own_record_follows, which has settled that the version follows on.
create trigger own_record_raised_stays before insert on own_record
  for each row execute function keep_what_an_office_raised();
