-- See docs/adr/0016-copy-into-the-ledger.md and docs/adr/0017-a-return-at-an-instant.md.

-- A submission that is being received: it exists within its own transaction and nowhere else.
alter table submission drop constraint submission_state_check;
alter table submission add constraint submission_state_check check (state in
  ('RECEIVING', 'CHECKED', 'REJECTED', 'SUBMITTED', 'SIGNED_OFF', 'RETURNED', 'WITHDRAWN'));

alter table submission
  -- The key of its figures, short. The sequence behind it says to a session which submission it
  -- began last, and cannot be moved by the service's role.
  add column number bigint generated always as identity,
  -- The submission that counted for the return when this one was received.
  add column revises bigint,
  -- How many figures were carried forward into it, unchanged.
  add column carried_rows int not null default 0 check (carried_rows >= 0),
  -- Whether it holds, together with what its anchor holds, all that counted when it was received.
  add column complete boolean not null default false,
  -- The large submission from which nothing was carried, if there is one.
  add column anchor bigint;
alter table submission add constraint submission_number unique (number);
grant select on sequence submission_number_seq to ${app_role};

drop index submission_signed;
create index submission_signed on submission (quarter_start, supplier, sign_off_time, number)
  where sign_off_time is not null;

create function refuse_to_keep_what_is_being_received() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from submission where number = new.number and state = 'RECEIVING') then
    raise exception 'Submission % was not received to its end.', new.id
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create constraint trigger submission_received_to_its_end
  after insert on submission deferrable initially deferred
  for each row execute function refuse_to_keep_what_is_being_received();

-- What it is received upon is not for the service to say.
create function begin_to_receive() returns trigger
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
  return new;
end
$$;
create trigger submission_begins before insert on submission
  for each row execute function begin_to_receive();

-- What comes in was uploaded by the caller, and is being received.
drop policy submission_uploaded on submission;
create policy submission_uploaded on submission for insert
  with check (caller_is_cleared()
    and supplier = caller_organisation()
    and uploaded_by_subject = caller_subject()
    and state = 'RECEIVING'
    and (caller_has_role('analyst') or caller_has_role('system')));

create policy submission_received on submission for update
  using (caller_is_cleared()
    and supplier = caller_organisation()
    and uploaded_by_subject = caller_subject()
    and state = 'RECEIVING')
  with check (caller_is_cleared()
    and supplier = caller_organisation()
    and uploaded_by_subject = caller_subject()
    and state in ('CHECKED', 'REJECTED', 'SUBMITTED'));

-- What was received can never be changed, only what became of it.
create function refuse_to_change_what_was_received() returns trigger
  language plpgsql as $$
begin
  if old.state <> 'RECEIVING' then
    raise exception 'What was received stays as it is.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger submission_stays_as_received
  before update of id, supplier, quarter, quarter_start, row_count, error_count, warning_count,
    sha256, size_bytes, filename, content_type, idempotency_key, request_sha256, uploaded_by,
    uploaded_by_subject, upload_time
  on submission for each row execute function refuse_to_change_what_was_received();

create function refuse_to_go_back() returns trigger
  language plpgsql as $$
begin
  if old.state <> 'RECEIVING' and new.state in ('RECEIVING', 'CHECKED', 'REJECTED') then
    raise exception 'A submission is received once.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger submission_goes_on before update of state on submission
  for each row execute function refuse_to_go_back();

grant update (row_count, error_count, warning_count, sha256, size_bytes, idempotency_key,
  request_sha256) on submission to ${app_role};

-- The number of the submission that this transaction is receiving for this caller, or null.
create function receiving() returns bigint
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  begun bigint;
begin
  begin
    begun := currval('submission_number_seq');
  exception when object_not_in_prerequisite_state then
    return null;
  end;
  return (
    select number from submission
    where number = begun
      and state = 'RECEIVING'
      and supplier = caller_organisation()
      and uploaded_by_subject = caller_subject()
      and caller_is_cleared());
end
$$;

-- Only ever appended, by COPY, which PostgreSQL refuses where a table has row-level security. So
-- the service's role may add rows and read none; which submission they belong to it cannot say,
-- for that is the one that its session began last; and a trigger asks once for each statement
-- whether that one is being received, in this transaction, for this caller. Reading is through
-- the view below.
create table ledger_entry (
  submission bigint not null default currval('submission_number_seq'),
  -- The submission that supplied it, where it was carried forward from there.
  origin bigint,
  -- The row of the file that supplied it, the header being 1.
  row_number int not null,
  period_start date not null,
  period_end date not null,
  -- Whether an earlier figure of the same return counted in its place when this came.
  revised boolean not null default false,
  measure text collate "C" not null,
  breakdown text collate "C" not null,
  period text collate "C" not null,
  -- The force it is about, by ONS code; empty for the collaboration as a whole.
  force text collate "C" not null,
  value numeric,
  symbol text,
  note text not null,
  sheet text not null,
  constraint ledger_entry_is_a_number_or_a_symbol check (
    case when symbol is null then value is not null and value >= 0
      else value is null and symbol in ('NOT_AVAILABLE', 'NOT_APPLICABLE', 'CONFIDENTIAL') end)
);
insert into ledger_entry (submission, row_number, period_start, period_end, measure, breakdown,
    period, force, value, symbol, note, sheet)
  select s.number, f.row_number, f.period_start, f.period_end, f.measure, f.breakdown,
    f.period, f.force, f.value, f.symbol, f.note, ''
  from figure f join submission s on s.id = f.submission_id;
alter table ledger_entry
  add primary key (submission, measure, breakdown, period, force);
create index ledger_entry_carried on ledger_entry (submission, origin) where origin is not null;

create function refuse_figures_of_no_upload() returns trigger
  language plpgsql as $$
begin
  if receiving() is null then
    raise exception 'Figures are added only to a submission that is being received.'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger ledger_entry_of_an_upload before insert on ledger_entry
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, period_start, period_end, measure, breakdown, period, force, value,
  symbol, note, sheet) on ledger_entry to ${app_role};

-- Figures as a caller may see them: one's own in every state, others' once signed off.
drop table figure;
create view figure with (security_barrier) as
  select e.measure, e.force, e.breakdown, e.period, e.period_start, e.period_end, e.value,
    e.symbol, e.note, s.supplier, s.id as submission_id, e.row_number, e.sheet, e.submission,
    e.origin, e.revised
  from ledger_entry e join submission s on s.number = e.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on figure to ${app_role};

-- The figures of the submission that this transaction is receiving, before any is carried.
create view incoming with (security_barrier) as
  select row_number, measure, force, breakdown, period, period_start, period_end, value, symbol,
    note, sheet
  from ledger_entry
  where submission = (select receiving()) and origin is null;
grant select on incoming to ${app_role};

-- Nothing is added to an original once it is received.
drop policy original_kept on original_chunk;
create policy original_kept on original_chunk for insert
  with check (exists (
    select from submission
    where submission.id = submission_id and number = receiving()));
