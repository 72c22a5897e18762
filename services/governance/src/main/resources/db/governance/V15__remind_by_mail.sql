-- Who asked for mail, where to, and of what. An address that was given up is forgotten.
create table reminder_subscription (
  subject text primary key,
  username text not null,
  organisation text not null,
  -- As they were when it was asked for; never a clearance.
  roles text[] not null,
  email text not null,
  confirmed boolean not null,
  digest boolean not null,
  invitations boolean not null,
  -- They stand in mails as they are, and open nothing but the subscription itself.
  confirm_secret text not null unique,
  unsubscribe_secret text not null unique,
  -- When the link to confirm the address was sent; null while it is to be.
  asked_time timestamptz,
  -- The day of the last digest.
  digest_on date
);

-- What a digest told already: an item comes as new once when it draws near, once when it is a week
-- off and once when it is overdue.
create table reminder_told (
  subject text not null references reminder_subscription,
  record text not null,
  what text not null,
  due_on date not null,
  stage text not null check (stage in ('COMING', 'WEEK', 'OVERDUE')),
  told_on date not null,
  primary key (subject, record, what, due_on, stage)
);

-- The invitation to a meeting that somebody has.
create table invitation (
  subject text not null references reminder_subscription,
  meeting text not null,
  sequence int not null,
  -- What it said: day, time, place, title.
  said text not null,
  cancelled boolean not null,
  primary key (subject, meeting)
);

alter table reminder_subscription enable row level security;
alter table reminder_told enable row level security;
alter table invitation enable row level security;
create policy subscription_of_its_owner on reminder_subscription for all
  using (subject = current_setting('oversight.subject', true) or caller_has_role('service'))
  with check (caller_has_role('service')
    or (subject = current_setting('oversight.subject', true)
      and username = current_setting('oversight.username', true)
      and organisation = caller_organisation()
      and roles <@ string_to_array(current_setting('oversight.roles', true), ',')));
create policy told_by_the_service on reminder_told for all
  using (caller_has_role('service')) with check (caller_has_role('service'));
create policy invited_by_the_service on invitation for all
  using (caller_has_role('service')) with check (caller_has_role('service'));
grant select, insert, update on reminder_subscription to ${app_role};
grant select, insert on reminder_told to ${app_role};
grant select, insert, update on invitation to ${app_role};
