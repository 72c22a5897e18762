-- The service tells each transaction who is calling; row-level security decides by it.
create function caller_organisation() returns text
  language sql stable
  return coalesce(current_setting('oversight.organisation', true), '');

create function caller_has_role(role text) returns boolean
  language sql stable
  return role = any (string_to_array(coalesce(current_setting('oversight.roles', true), ''), ','));

-- '${clearance}' is what region.yaml asks of those who may see anything of this collaboration.
-- Where nobody is said to call, nobody is cleared.
create function caller_is_cleared() returns boolean
  language sql stable
  return coalesce(current_setting('oversight.roles', true), '') <> ''
    and ('${clearance}' = ''
      or ('${clearance}' = 'ct'
        and coalesce(current_setting('oversight.ct_cleared', true), 'off') = 'on'));
