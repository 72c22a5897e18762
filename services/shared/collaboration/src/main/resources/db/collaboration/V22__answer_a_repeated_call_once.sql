-- The first answer to a changing call, kept 30 days under the key that its caller chose. The service's
-- role reaches it through these functions alone; each works on the caller's own rows.
create table remembered_answer (
  subject text not null,
  method text not null,
  key text not null check (key <> ''),
  request_sha256 bytea not null,
  -- Null only while the call is under way, in its own transaction.
  answer bytea,
  create_time timestamptz not null default clock_timestamp(),
  primary key (subject, method, key)
);
create index remembered_answer_by_age on remembered_answer (create_time);
alter table remembered_answer enable row level security;

-- Claims a key for the transaction under way, and answers nothing; or the first request and its answer
-- where the key came before. Who comes second while the first is under way waits here for its end.
create function claim_answer(of_method text, with_key text, for_request bytea)
  returns table (first_request bytea, first_answer bytea)
  language plpgsql security definer set search_path from current
as $$
declare
  who text := coalesce(current_setting('oversight.subject', true), '');
begin
  if who = '' then
    raise exception 'Nobody is calling.' using errcode = 'insufficient_privilege';
  end if;
  delete from remembered_answer r
  where r.subject = who and r.method = of_method and r.key = with_key
    and r.create_time < clock_timestamp() - interval '30 days';
  insert into remembered_answer (subject, method, key, request_sha256)
  values (who, of_method, with_key, for_request)
  on conflict do nothing;
  if not found then
    return query
      select r.request_sha256, r.answer from remembered_answer r
      where r.subject = who and r.method = of_method and r.key = with_key;
  end if;
end
$$;

-- Keeps the answer to a claimed key; once, and before the transaction that claimed it ends.
create function keep_answer(of_method text, with_key text, first_answer bytea) returns void
  language sql security definer set search_path from current
  begin atomic
    update remembered_answer set answer = first_answer
    where subject = coalesce(current_setting('oversight.subject', true), '')
      and method = of_method and key = with_key and answer is null;
  end;

-- Forgets some of what is older than 30 days, oldest first, and says how many.
create function forget_answers(most int) returns bigint
  language sql security definer set search_path from current
  begin atomic
    with gone as (
      delete from remembered_answer
      where (subject, method, key) in (
        select subject, method, key from remembered_answer
        where create_time < clock_timestamp() - interval '30 days'
        order by create_time limit most for update skip locked)
      returning 1)
    select count(*) from gone;
  end;

-- What came with a key before.
insert into remembered_answer (subject, method, key, request_sha256, answer, create_time)
  select uploaded_by_subject, 'oversight.returns.v1.SubmissionService/UploadSubmission',
    idempotency_key, decode(request_sha256, 'hex'), convert_to(id, 'UTF8'), upload_time
  from submission where idempotency_key is not null;
-- A key is good for 30 days, not for ever.
drop index submission_idempotency;
drop index report_idempotency;
