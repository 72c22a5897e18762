-- A log says everything of the measures that are derived from it: what it leaves out is no figure any
-- more. Two logs of one return may wait for sign-off together, each received upon what counted before
-- the other; so what a submission says whole is kept with it, and whatever was signed off before it
-- and is of such a measure is left out by every read. See docs/adr/0017-a-return-at-an-instant.md.
alter table submission add column whole text[] collate "C" not null default '{}';

-- Of the logs there are already: what they supplied.
update submission set whole = supplied.measures
from (
  select e.submission, array_agg(distinct e.measure) as measures
  from ledger_entry e where e.origin is null group by e.submission) supplied
where submission.log <> '' and submission.number = supplied.submission;

create index submission_whole on submission (quarter_start, supplier, sign_off_time)
  where whole <> '{}' and sign_off_time is not null;

create or replace function begin_to_receive() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.revises := (
    select number from submission
    where quarter_start = new.quarter_start and supplier = new.supplier
      and sign_off_time is not null
    order by sign_off_time desc, number desc limit 1);
  new.complete := false;
  new.anchor := null;
  new.carried_rows := 0;
  new.whole := '{}';
  return new;
end
$$;

-- As counting (V11) was, and beside each submission whether it alone holds what its return said. What
-- alone holds it was received upon what counted when it was signed off, so nothing in it is left out
-- by another.
create function counting_members(first_day date, last_day date, of_supplier text, as_of timestamptz)
  returns table (number bigint, alone boolean)
  language sql stable security definer set search_path = public, pg_temp rows 100
as $$
  -- From return to return by the index, however many submissions each has.
  with recursive of_return as (
    (select quarter_start, supplier from submission
      where sign_off_time is not null and caller_is_cleared()
        and quarter_start >= coalesce(first_day, '-infinity')
      order by quarter_start, supplier limit 1)
    union all
    select following.quarter_start, following.supplier
    from of_return cross join lateral (
      select quarter_start, supplier from submission
      where sign_off_time is not null
        and (quarter_start, supplier) > (of_return.quarter_start, of_return.supplier)
      order by quarter_start, supplier limit 1) following
    where of_return.quarter_start <= coalesce(last_day, 'infinity')),
  latest as (
    select held.number,
      held.complete and held.anchor is null and held.revises is not distinct from (
        select before.number from submission before
        where before.quarter_start = of_return.quarter_start
          and before.supplier = of_return.supplier and before.sign_off_time is not null
          and (before.sign_off_time, before.number) < (held.sign_off_time, held.number)
        order by before.sign_off_time desc, before.number desc limit 1) as alone
    from of_return cross join lateral (
      select * from submission
      where quarter_start = of_return.quarter_start and supplier = of_return.supplier
        and sign_off_time is not null and sign_off_time <= as_of
      order by sign_off_time desc, number desc limit 1) held
    where of_return.quarter_start <= coalesce(last_day, 'infinity')
      and (of_supplier is null or of_return.supplier = of_supplier))
  select latest.number, true from latest where latest.alone
  union all
  select counting_with(latest.number), false from latest where not latest.alone
$$;

create or replace function counting(first_day date, last_day date, of_supplier text, as_of timestamptz)
  returns setof bigint
  language sql stable security definer set search_path = public, pg_temp rows 100
as $$
  select number from counting_members(first_day, last_day, of_supplier, as_of)
$$;

-- Of the returns that are held by several of these submissions: which of their measures were said
-- whole up to an instant, and by whose sign-off last. A figure of such a measure that was signed off
-- earlier is left out. So many rows are expected that it is asked once and hashed, not gone through for
-- every figure.
create function said_whole(held bigint[], as_of timestamptz)
  returns table (quarter_start date, supplier text, measure text, sign_off_time timestamptz,
    number bigint)
  language sql stable security definer set search_path = public, pg_temp rows 1000
as $$
  select distinct on (s.quarter_start, s.supplier, said.measure)
    s.quarter_start, s.supplier, said.measure, s.sign_off_time, s.number
  from (
      select one.quarter_start, one.supplier from submission one
      where one.number = any (held) and caller_is_cleared()
      group by one.quarter_start, one.supplier having count(*) > 1) several
    join submission s on s.quarter_start = several.quarter_start
      and s.supplier = several.supplier
      and s.whole <> '{}' and s.sign_off_time is not null and s.sign_off_time <= as_of
    cross join lateral unnest(s.whole) said (measure)
  order by s.quarter_start, s.supplier, said.measure, s.sign_off_time desc, s.number desc
$$;

-- As in V11; what a later log leaves out is not brought in, and what this one says whole is kept.
create or replace function carry_forward(most int, whole text[]) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  this submission;
  member submission;
  members bigint[];
  carrying bigint[] := '{}';
  leaving bigint;
  held_there bigint;
  figures bigint := 0;
  carried int := 0;
begin
  select * into this from submission where number = receiving();
  if this.number is null then
    raise exception 'Nothing is being received.' using errcode = 'insufficient_privilege';
  end if;
  members := array(select counting_with(this.revises));
  for member in
    select s.* from unnest(members) with ordinality as held (number, place)
      join submission s on s.number = held.number order by held.place
  loop
    select count(*) into held_there from (
      select from ledger_entry where submission = member.number limit most + 1) counted;
    if figures + held_there > most then
      leaving := member.number;
      exit;
    end if;
    figures := figures + held_there;
    carrying := carrying || member.number;
  end loop;
  if carrying <> '{}' then
    insert into ledger_entry (submission, origin, row_number, period_start, period_end, revised,
        measure, breakdown, period, force, value, symbol, note, sheet)
      select distinct on (e.measure, e.breakdown, e.period, e.force)
        this.number, o.number, e.row_number, e.period_start, e.period_end,
        e.revised or (cardinality(carrying) > 1 and exists (
          select from ledger_entry other
          where other.submission = any (carrying)
            and other.measure = e.measure and other.breakdown = e.breakdown
            and other.period = e.period and other.force = e.force
            and coalesce(other.origin, other.submission) <> o.number)),
        e.measure, e.breakdown, e.period, e.force, e.value, e.symbol, e.note, e.sheet
      from ledger_entry e
        join submission o on o.number = coalesce(e.origin, e.submission)
        left join lateral (
          select true as there from ledger_entry own
          where own.submission = this.number and own.measure = e.measure
            and own.breakdown = e.breakdown and own.period = e.period and own.force = e.force
          limit 1) own on true
      where e.submission = any (carrying) and own.there is null
        and e.measure <> all (carry_forward.whole)
        and not exists (
          select from said_whole(members, 'infinity') said
          where said.measure = e.measure
            and (said.sign_off_time, said.number) > (o.sign_off_time, o.number))
      order by e.measure, e.breakdown, e.period, e.force, o.sign_off_time desc, o.number desc;
    get diagnostics carried = row_count;
    update ledger_entry own set revised = true
      from (
        select distinct measure, breakdown, period, force from ledger_entry
        where submission = any (carrying)) replaced
      where own.submission = this.number and own.origin is null
        and own.measure = replaced.measure and own.breakdown = replaced.breakdown
        and own.period = replaced.period and own.force = replaced.force;
  end if;
  update submission set complete = true, anchor = leaving, carried_rows = carried,
      whole = coalesce(carry_forward.whole, '{}')
    where number = this.number;
  return carried;
end
$$;

-- As in V11; what a later log leaves out counts no more.
create or replace function superseded(old_number bigint) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  this submission;
  latest bigint;
  members bigint[];
begin
  select * into this from submission where number = old_number;
  if this.state <> 'SIGNED_OFF' or not caller_is_cleared() then
    return false;
  end if;
  latest := latest_of(this.quarter_start, this.supplier, 'infinity');
  if latest = this.number then
    return false;
  end if;
  members := array(select counting_with(latest));
  return not exists (
    select from ledger_entry e
    where ((e.submission = any (members) and e.origin = this.number)
        or (this.number = any (members) and e.submission = this.number and e.origin is null))
      and not exists (
        select from said_whole(members, 'infinity') said
        where said.measure = e.measure
          and (said.sign_off_time, said.number) > (this.sign_off_time, this.number))
      and not exists (
        select from ledger_entry newer
          join submission o on o.number = coalesce(newer.origin, newer.submission)
        where newer.submission = any (
            case when e.period_end - e.period_start < 100 then members
              -- A figure for a year may come with any quarter of it.
              else array(
                select counting(e.period_start, e.period_end, this.supplier, 'infinity')) end)
          and newer.measure = e.measure and newer.breakdown = e.breakdown
          and newer.period = e.period and newer.force = e.force
          and (o.sign_off_time, o.number) > (this.sign_off_time, this.number)));
end
$$;
