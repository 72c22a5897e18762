alter table finding add column needs_explanation boolean not null default false;
-- The note in the figure's own row, where there is one: it is the explanation.
alter table finding add column note text not null default '';
create index finding_to_explain on finding (submission_id, row_number) where needs_explanation;

-- Only ever appended: the latest of a finding counts, and the earlier ones stay on record.
create table explanation (
  number bigint generated always as identity primary key,
  submission_id text not null,
  finding_number int not null,
  text text not null check (length(text) between 1 and 2000),
  explained_by text not null,
  explained_by_subject text not null,
  explanation_time timestamptz not null default clock_timestamp(),
  foreign key (submission_id, finding_number) references finding (submission_id, number)
);
create index explanation_of_finding on explanation (submission_id, finding_number, number desc);

alter table explanation enable row level security;

-- Seen with the submission.
create policy explanation_seen on explanation for select
  using (exists (select from submission where submission.id = submission_id));

-- By the supplier, in the caller's own name, while nothing is submitted.
create policy explanation_given on explanation for insert
  with check (explained_by = caller_username()
    and explained_by_subject = caller_subject()
    and (caller_has_role('analyst') or caller_has_role('system'))
    and exists (
      select from submission
      where submission.id = submission_id
        and supplier = caller_organisation() and state = 'CHECKED'));

grant select, insert on explanation to ${app_role};

-- How many warnings of a submission still need words; its caller sees what it sees.
create function unexplained_warnings(submission text) returns int
  language sql stable
  return (
    select count(*) from finding
    where submission_id = submission and needs_explanation and note = ''
      and not exists (
        select from explanation
        where explanation.submission_id = finding.submission_id
          and finding_number = finding.number));

create function keep_unexplained_from_the_approver() returns trigger
  language plpgsql
as $$
begin
  if old.state in ('RECEIVING', 'CHECKED') and new.state = 'SUBMITTED' and unexplained_warnings(new.id) > 0 then
    raise exception 'A submission with unexplained warnings is not submitted.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger submission_explained before update of state on submission
  for each row execute function keep_unexplained_from_the_approver();
