create table original_chunk (
  submission_id text not null references submission,
  number int not null check (number >= 0),
  bytes bytea not null,
  primary key (submission_id, number)
);
alter table original_chunk alter column bytes set storage external;

alter table original_chunk enable row level security;

-- The supplier's, and once signed off the collaboration's own staff's too.
create policy original_seen on original_chunk for select
  using (exists (
    select from submission
    where submission.id = submission_id
      and (supplier = caller_organisation()
        or (state = 'SIGNED_OFF' and caller_organisation() = '${collaboration}'))));

create policy original_kept on original_chunk for insert
  with check (exists (
    select from submission where submission.id = submission_id and supplier = caller_organisation()));

grant select, insert on original_chunk to ${app_role};
