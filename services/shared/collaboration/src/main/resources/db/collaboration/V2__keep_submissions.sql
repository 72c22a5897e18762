create table submission (
  id text primary key,
  -- A force's ONS code, or the collaboration's slug for its own staff.
  supplier text not null,
  quarter text not null,
  quarter_start date not null,
  state text not null
    check (state in ('CHECKED', 'REJECTED', 'SUBMITTED', 'SIGNED_OFF', 'RETURNED', 'WITHDRAWN')),
  row_count int not null check (row_count >= 0),
  error_count int not null check (error_count >= 0),
  warning_count int not null check (warning_count >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  filename text not null,
  content_type text not null,
  idempotency_key text,
  -- SHA-256 over all that a repeated request must have in common with the first.
  request_sha256 text not null,
  uploaded_by text not null,
  uploaded_by_subject text not null,
  upload_time timestamptz not null default clock_timestamp(),
  submit_time timestamptz,
  signed_off_by text,
  signed_off_by_subject text,
  sign_off_time timestamptz,
  reason text not null default '',
  -- Four eyes, whatever the service thinks.
  check (signed_off_by_subject is null or signed_off_by_subject <> uploaded_by_subject),
  check ((state = 'SIGNED_OFF') = (sign_off_time is not null)),
  check (state <> 'REJECTED' or error_count > 0),
  check (state in ('REJECTED') or error_count = 0)
);

create unique index submission_idempotency
  on submission (uploaded_by_subject, idempotency_key) where idempotency_key is not null;
create index submission_by_quarter on submission (quarter_start desc, id desc);
create index submission_signed on submission (supplier, sign_off_time) where sign_off_time is not null;

alter table submission enable row level security;

-- One's own in every state; others' once they count.
create policy submission_seen on submission for select
  using (caller_is_cleared() and (supplier = caller_organisation() or state = 'SIGNED_OFF'));

create policy submission_uploaded on submission for insert
  with check (caller_is_cleared()
    and supplier = caller_organisation()
    and (caller_has_role('analyst') or caller_has_role('system')));

create policy submission_moved on submission for update
  using (caller_is_cleared() and supplier = caller_organisation())
  with check (supplier = caller_organisation()
    and (state <> 'SIGNED_OFF' or caller_has_role('approver') or caller_has_role('author')));

grant select, insert on submission to ${app_role};
-- What was received can never be changed, only what became of it.
grant update (state, submit_time, signed_off_by, signed_off_by_subject, sign_off_time, reason)
  on submission to ${app_role};
