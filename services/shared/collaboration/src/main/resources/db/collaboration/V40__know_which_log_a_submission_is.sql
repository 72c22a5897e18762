-- A submission holds figures, or one log of records from which figures are derived.
alter table submission add column log text not null default '';
create index submission_logged on submission (log, quarter_start, supplier, sign_off_time desc)
  where log <> '' and sign_off_time is not null;

-- The submissions whose records of a log counted at an instant, of the quarters that begin from the
-- first day to the last: of each return the latest, for a log is sent whole.
create function counting_logs(of_log text, first_day date, last_day date, as_of timestamptz)
  returns setof bigint
  language sql stable security definer set search_path = public, pg_temp rows 20 as $$
  select distinct on (quarter_start, supplier) number from submission
  where log = of_log and log <> '' and sign_off_time is not null and sign_off_time <= as_of
    and quarter_start between coalesce(first_day, '-infinity') and coalesce(last_day, 'infinity')
    and caller_is_cleared()
  order by quarter_start, supplier, sign_off_time desc, number desc
$$;

alter table submission drop constraint submission_kind_check;
alter table submission add constraint submission_kind_check check (
  kind in ('FILE_OF_FIGURES', 'TYPED_ROWS', 'NIL_RETURN', 'RECORDS')
  and (kind = 'RECORDS') = (log <> ''));
