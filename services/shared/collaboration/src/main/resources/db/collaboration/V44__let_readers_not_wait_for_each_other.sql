-- Whoever signs off what must be held against what else counts waits for the sign-off under way first,
-- and keeps the next one waiting until its own is committed: what it looked at still holds then. The
-- trigger asks for the same lock again.
create function hold_sign_offs() returns void
  language sql volatile
  return pg_advisory_xact_lock(7301);

-- Waits for the change of a register that is being committed, if one is, and keeps nobody waiting:
-- readers as at an instant do not wait for each other, nor does a writer for them. Called before the
-- query, in a statement of its own, so that the query sees what was waited for.
create function await_own_records(of_register text) returns void
  language plpgsql as $$
begin
  perform pg_advisory_lock_shared(hashtext('own_record'), hashtext(of_register));
  perform pg_advisory_unlock_shared(hashtext('own_record'), hashtext(of_register));
end
$$;
