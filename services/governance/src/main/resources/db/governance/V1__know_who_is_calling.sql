-- The service tells each transaction who is calling; row-level security decides by it.
create function caller_has_role(role text) returns boolean
  language sql stable
  return role = any (string_to_array(coalesce(current_setting('oversight.roles', true), ''), ','));

-- '' asks for no clearance; one that nobody knows is held by nobody.
create function caller_is_cleared(clearance text) returns boolean
  language sql stable
  return clearance = ''
    or (clearance = 'ct'
      and coalesce(current_setting('oversight.ct_cleared', true), 'off') = 'on');
