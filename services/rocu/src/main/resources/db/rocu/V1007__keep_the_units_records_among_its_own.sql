-- Capabilities, lent posts and budgets are records of the collaboration's own like campaigns and issues:
-- one table keeps them all, every version as it was recorded, with its reason in the content.
alter table own_record disable trigger user;
insert into own_record
  (register, id, version, content, withdrawn, changed_by, organisation, change_time)
select kind, key, version,
  content || jsonb_build_object('version', jsonb_build_object('reason', reason)), false, recorded_by,
  '${collaboration}', record_time
from unit_record;
alter table own_record enable trigger user;

drop table unit_record;
drop function refuse_to_leave_versions_out();
