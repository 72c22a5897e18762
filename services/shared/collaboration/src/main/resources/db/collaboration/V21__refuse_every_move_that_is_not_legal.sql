-- The table of legal moves, as the service has it in its enum Move: a test compares the two.
-- RECEIVING is a file's state within the transaction that takes it in, and is seen nowhere else.
create table legal_move (
  from_state text not null,
  to_state text not null,
  roles text[] not null,
  primary key (from_state, to_state)
);
insert into legal_move (from_state, to_state, roles) values
  ('RECEIVING', 'CHECKED', '{analyst,system}'),
  ('RECEIVING', 'REJECTED', '{analyst,system}'),
  ('RECEIVING', 'SUBMITTED', '{analyst,system}'),
  ('CHECKED', 'SUBMITTED', '{analyst,system}'),
  ('CHECKED', 'WITHDRAWN', '{analyst,system}'),
  ('SUBMITTED', 'WITHDRAWN', '{analyst,system}'),
  ('SUBMITTED', 'SIGNED_OFF', '{approver,author}'),
  ('SUBMITTED', 'RETURNED', '{approver,author}');
grant select on legal_move to ${app_role};

-- Who moved it and when is written here, never by the service.
--
-- Sign-offs of one collaboration follow each other: each holds the lock from before it looks at the
-- clock until it has committed, so their times are in the order of their commits and no two are the
-- same. Whoever reads "as at" waits for the one under way (await_sign_offs): the answer for an
-- instant that has passed never changes. See docs/adr/0015-sign-offs-one-after-another.md.
create function make_a_legal_move() returns trigger
  language plpgsql security definer set search_path from current
as $$
declare
  allowed text[];
begin
  if tg_op = 'INSERT' then
    if new.state not in ('RECEIVING', 'CHECKED', 'REJECTED', 'SUBMITTED') then
      raise exception 'A submission does not begin as %.', new.state
        using errcode = 'insufficient_privilege';
    end if;
    new.submit_time := null;
    new.submitted_by := null;
    new.submitted_by_subject := null;
    new.late := false;
  elsif new.state = old.state then
    return new;
  else
    select roles into allowed from legal_move
    where from_state = old.state and to_state = new.state;
    if allowed is null then
      raise exception 'A submission does not go from % to %.', old.state, new.state
        using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from unnest(allowed) as role where caller_has_role(role)) then
      raise exception 'The caller may not move a submission from % to %.', old.state, new.state
        using errcode = 'insufficient_privilege';
    end if;
  end if;

  case new.state
    when 'SUBMITTED' then
      new.submit_time := clock_timestamp();
      new.submitted_by := caller_username();
      new.submitted_by_subject := caller_subject();
      new.late := new.due_date < (new.submit_time at time zone 'Europe/London')::date
        and not return_was_sent_in_time(new.supplier, new.quarter, new.due_date);
      new.late := coalesce(new.late, false);
    when 'SIGNED_OFF' then
      perform pg_advisory_xact_lock(7301);
      new.sign_off_time := greatest(
        clock_timestamp(),
        (select max(sign_off_time) + interval '1 microsecond' from submission));
      new.signed_off_by := caller_username();
      new.signed_off_by_subject := caller_subject();
    when 'RETURNED', 'WITHDRAWN' then
      if new.state = 'RETURNED' and btrim(new.reason) = '' then
        raise exception 'A submission is returned with a reason.'
          using errcode = 'insufficient_privilege';
      end if;
      new.decide_time := clock_timestamp();
      new.decided_by := caller_username();
      new.decided_by_subject := caller_subject();
    else
      null;
  end case;
  return new;
end
$$;

create trigger submission_moves before insert or update of state on submission
  for each row execute function make_a_legal_move();

-- The service says which move, and why. The rest is not its to write.
revoke update (submit_time, signed_off_by, signed_off_by_subject, sign_off_time) on submission
  from ${app_role};
grant update (state, reason) on submission to ${app_role};

-- Waits for the sign-off that is being committed, if one is. Called before the query that reads as
-- at an instant, in a statement of its own, so that the query sees what was waited for.
create function await_sign_offs() returns void
  language plpgsql
as $$
begin
  perform pg_advisory_lock_shared(7301);
  perform pg_advisory_unlock_shared(7301);
end
$$;
