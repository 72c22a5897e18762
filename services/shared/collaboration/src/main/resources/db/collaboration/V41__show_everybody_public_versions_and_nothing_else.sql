-- Who brings no token calls without a role: every other policy shows them nothing, and this one
-- only where nothing takes a clearance, should a version ever come in by another way.
-- See docs/adr/0022-what-anybody-may-read.md.
drop policy public_report_seen on public_report;
create policy public_report_seen on public_report for select using ('${clearance}' = '');

-- How many reports there are is known to those who may know of reports.
alter table feed_head enable row level security;
create policy feed_head_seen on feed_head using (caller_is_cleared()) with check (caller_is_cleared());
