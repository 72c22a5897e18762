-- '${two_people_publish}' is what region.yaml says of this collaboration; when that changes, this runs
-- again.
create or replace function report_takes_two() returns boolean
  language sql immutable
  return ${two_people_publish};
