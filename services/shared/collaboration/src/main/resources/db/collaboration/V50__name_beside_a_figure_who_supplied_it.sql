-- Which submission supplied a figure, and who signed it off, stand beside it: the one that holds it,
-- unless it was carried forward. A reader who joined submissions for that made PostgreSQL go through
-- all of them for every figure, because row-level security kept it from using their index; here they
-- are found as the view's owner finds them. What was carried forward was signed off, so it tells
-- nothing that the reader may not know.
create or replace view figure with (security_barrier) as
  select e.measure, e.force, e.breakdown, e.period, e.period_start, e.period_end, e.value,
    e.symbol, e.note, s.supplier, s.id as submission_id, e.row_number, e.sheet, e.submission,
    e.origin, e.revised,
    coalesce(o.number, s.number) as origin_number,
    coalesce(o.id, s.id) as origin_id,
    coalesce(o.uploaded_by, s.uploaded_by) as uploaded_by,
    coalesce(o.signed_off_by, s.signed_off_by) as signed_off_by,
    coalesce(o.sign_off_time, s.sign_off_time) as sign_off_time,
    s.quarter_start
  from ledger_entry e join submission s on s.number = e.submission
    left join submission o on o.number = e.origin
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
