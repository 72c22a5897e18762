create function caller_subject() returns text
  language sql stable
  return coalesce(current_setting('oversight.subject', true), '');

create function caller_username() returns text
  language sql stable
  return coalesce(current_setting('oversight.username', true), '');

-- Nobody signs off without a name.
alter table submission
  add constraint submission_signed_by_somebody check (
    (state = 'SIGNED_OFF') = (signed_off_by_subject is not null)
    and (state = 'SIGNED_OFF') = (signed_off_by is not null));

-- What comes in was uploaded by the caller, and does not count yet.
drop policy submission_uploaded on submission;
create policy submission_uploaded on submission for insert
  with check (caller_is_cleared()
    and supplier = caller_organisation()
    and uploaded_by_subject = caller_subject()
    and state in ('CHECKED', 'REJECTED', 'SUBMITTED')
    and (caller_has_role('analyst') or caller_has_role('system')));

-- What was decided stays decided, and each move is made by those who may make it.
drop policy submission_moved on submission;
create policy submission_moved on submission for update
  using (caller_is_cleared()
    and supplier = caller_organisation()
    and state in ('CHECKED', 'SUBMITTED'))
  with check (caller_is_cleared()
    and supplier = caller_organisation()
    and case
      when state in ('SIGNED_OFF', 'RETURNED') then
        (caller_has_role('approver') or caller_has_role('author'))
        and uploaded_by_subject <> caller_subject()
        and (state = 'RETURNED' or signed_off_by_subject = caller_subject())
      when state in ('SUBMITTED', 'WITHDRAWN') then
        caller_has_role('analyst') or caller_has_role('system')
      else false
    end);

-- Nothing is added to what is signed off.
drop policy figure_appended on figure;
create policy figure_appended on figure for insert
  with check (supplier = caller_organisation() and submission_id in (
    select id from submission
    where submission.supplier = caller_organisation()
      and submission.state in ('CHECKED', 'SUBMITTED')));

-- Whoever publishes or looks does so in their own name.
drop policy report_published on report;
create policy report_published on report for insert
  with check (caller_is_cleared()
    and published_by = caller_username()
    and caller_organisation() = '${collaboration}' and caller_has_role('author'));

drop policy view_recorded on view_record;
create policy view_recorded on view_record for insert
  with check (caller_is_cleared() and viewer = caller_username());
