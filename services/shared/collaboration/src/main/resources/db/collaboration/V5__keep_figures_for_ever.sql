-- Only ever appended. A figure counts from the moment its submission is signed off until a later
-- signed-off figure of the same series and period.
create table figure (
  measure text not null,
  -- The force it is about, by ONS code; empty for the collaboration as a whole.
  force text not null,
  breakdown text not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  value numeric,
  symbol text check (symbol in ('NOT_AVAILABLE', 'NOT_APPLICABLE', 'CONFIDENTIAL')),
  note text not null,
  supplier text not null,
  submission_id text not null references submission,
  row_number int not null,
  primary key (measure, force, breakdown, period, supplier, submission_id),
  check ((value is null) <> (symbol is null)),
  check (value is null or value >= 0)
);
create index figure_of_submission on figure (submission_id, row_number);
create index figure_in_time on figure (period_start, period_end);

alter table figure enable row level security;

create policy figure_seen on figure for select
  using (submission_id in (select id from submission));

create policy figure_appended on figure for insert
  with check (supplier = caller_organisation() and submission_id in (
    select id from submission where submission.supplier = caller_organisation()));

grant select, insert on figure to ${app_role};
