-- What it was made from, when it was due, and who made each move.
alter table submission
  add column kind text not null default 'FILE_OF_FIGURES'
    check (kind in ('FILE_OF_FIGURES', 'TYPED_ROWS', 'NIL_RETURN')),
  add column revision_reason text not null default '',
  -- The last day on which it would have been in time; unknown for what came before this was kept.
  add column due_date date,
  -- Submitted after that day, with nothing of the return before it. Stays for ever.
  add column late boolean not null default false,
  add column submitted_by text,
  add column submitted_by_subject text,
  -- Who returned or withdrew it.
  add column decided_by text,
  add column decided_by_subject text,
  add column decide_time timestamptz,
  -- An earlier submission of the very same bytes.
  add column same_as text references submission,
  -- Four eyes hold for whoever submitted it, too.
  add constraint submission_signed_by_another check (
    signed_off_by_subject is null or signed_off_by_subject is distinct from submitted_by_subject);

create index submission_of_return on submission (supplier, quarter, id desc);
create index submission_signed_in_order on submission (sign_off_time) where sign_off_time is not null;

-- Whether anything of a return was submitted by its due date, told to whoever may know of the
-- collaboration: a caller who does not see drafts must not be told that a force is late when it is not.
create function return_was_sent_in_time(return_supplier text, return_quarter text, due date)
  returns boolean
  language sql stable security definer set search_path from current
  return caller_is_cleared() and exists (
    select from submission
    where supplier = return_supplier and quarter = return_quarter
      and submit_time is not null and state <> 'WITHDRAWN'
      and (submit_time at time zone 'Europe/London')::date <= due);
