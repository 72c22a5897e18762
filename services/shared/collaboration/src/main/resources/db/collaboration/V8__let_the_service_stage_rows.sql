-- Rows of an upload pass through a temporary table: see docs/adr/0006-staging-before-the-ledger.md.
do $$
begin
  execute format('grant temporary on database %I to ${app_role}', current_database());
end
$$;
