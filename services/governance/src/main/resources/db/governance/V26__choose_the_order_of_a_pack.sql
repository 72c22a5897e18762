-- The order in which an officer wants the reports, by slug: ["npas", "cmpg"]. Empty for the region's.
alter table pack add column section_order jsonb not null default '[]';
alter table pack_version add column section_order jsonb not null default '[]';

create or replace view pack_for_reader with (security_barrier) as
  select id, quarter, quarter_start, title, meeting_date, executive_summary, themes,
    private_sections, state, version, circulated_version, revision_reason, created_by, create_time,
    circulate_time, section_order
  from pack
  where caller_has_role('rpo') or caller_has_role('service')
  union all
  select p.id, p.quarter, p.quarter_start, v.title, v.meeting_date, v.executive_summary, v.themes,
    v.private_sections, 'CIRCULATED', v.version, v.version, c.revision_reason, p.created_by,
    p.create_time, c.circulate_time, v.section_order
  from pack p
  join pack_version v on v.pack = p.id and v.version = p.circulated_version
  join pack_circulation c on c.pack = v.pack and c.version = v.version
  where caller_has_role('pcc') and not (caller_has_role('rpo') or caller_has_role('service'));

create or replace function keep_what_was_circulated() returns trigger
  language plpgsql as $$
begin
  if new.circulated_version < old.circulated_version
      or (old.state = 'CIRCULATED'
        and (new.state <> 'COMPILED' or new.version <> old.version + 1
          or new.circulated_version <> old.circulated_version
          or (new.title, new.executive_summary, new.themes, new.private_sections,
              new.section_order)
            is distinct from
            (old.title, old.executive_summary, old.themes, old.private_sections,
              old.section_order))) then
    raise exception 'What was circulated no longer changes.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
