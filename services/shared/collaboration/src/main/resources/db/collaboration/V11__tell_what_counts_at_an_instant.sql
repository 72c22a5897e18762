-- The submissions that hold what a return said once this signed-off one counted, the latest
-- first. Nearly always it is this one alone: what it did not replace was carried into it.
create function counting_with(latest bigint) returns setof bigint
  language plpgsql stable security definer set search_path = public, pg_temp rows 2 as $$
declare
  next_number bigint := latest;
  this submission;
  before bigint;
begin
  if not caller_is_cleared() then
    return;
  end if;
  while next_number is not null loop
    select * into this from submission where number = next_number;
    if this.state <> 'SIGNED_OFF' then
      return;
    end if;
    return next this.number;
    select number into before from submission
      where quarter_start = this.quarter_start and supplier = this.supplier
        and sign_off_time is not null
        and (sign_off_time, number) < (this.sign_off_time, this.number)
      order by sign_off_time desc, number desc limit 1;
    -- What another had changed in the meantime is looked for there.
    next_number := case
      when this.complete and this.revises is not distinct from before then this.anchor
      else before
    end;
  end loop;
end
$$;

-- The latest submission of a return that was signed off at an instant.
create function latest_of(of_quarter date, of_supplier text, as_of timestamptz) returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select number from submission
  where quarter_start = of_quarter and supplier = of_supplier
    and sign_off_time is not null and sign_off_time <= as_of and caller_is_cleared()
  order by sign_off_time desc, number desc limit 1
$$;

-- The submissions that hold what counted at an instant, of all returns whose quarter begins from
-- the first day to the last, of one supplier or (null) of all.
create function counting(first_day date, last_day date, of_supplier text, as_of timestamptz)
  returns setof bigint
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
        select number from submission before
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
  select number from latest where alone
  union all
  select counting_with(number) from latest where not alone
$$;

-- Brings into the submission that is being received what counts of its return and what it does
-- not replace, and marks what it does replace. Of the measures named as whole nothing is brought in:
-- what it does not say of them is no figure any more. A submission with more than so many figures is
-- left where it is, and read beside this one.
create function carry_forward(most int, whole text[]) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  this submission;
  member submission;
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
  for member in
    select s.* from counting_with(this.revises) with ordinality as held (number, place)
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
      where e.submission = any (carrying) and own.there is null and e.measure <> all (whole)
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
  update submission set complete = true, anchor = leaving, carried_rows = carried
    where number = this.number;
  return carried;
end
$$;

-- Whether every figure that a signed-off submission supplied has been replaced since.
create function superseded(old_number bigint) returns boolean
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
