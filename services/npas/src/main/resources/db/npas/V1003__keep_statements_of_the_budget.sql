-- One row a line of the budget, as it stood at the end of a quarter: see "budget" in logs.yaml. A
-- statement is kept as a log is, because it is one: a supplier sends it, somebody else signs it off, it
-- counts from then on, and what counted earlier stays to be seen.
create table budget_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  line text collate "C" not null,
  title text not null,
  as_at date not null,
  side text collate "C" not null,
  shared text collate "C" not null,
  budget numeric not null check (budget >= 0),
  forecast numeric not null check (forecast >= 0),
  actual numeric not null check (actual >= 0),
  note text,
  primary key (submission, line)
);

create trigger budget_record_of_an_upload before insert on budget_record
  for each statement execute function refuse_figures_of_no_upload();

grant insert (row_number, line, title, as_at, side, shared, budget, forecast, actual, note)
  on budget_record to ${app_role};

-- Lines as a caller may see them, like calls.
create view budget_line with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state, s.quarter, s.quarter_start,
    s.signed_off_by
  from budget_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on budget_line to ${app_role};
