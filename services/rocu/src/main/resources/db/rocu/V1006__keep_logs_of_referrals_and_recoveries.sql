-- What the unit refers, whom it safeguards and which firearms it recovers, as it was sent: see logs.yaml.
-- Kept as disruptions are.

-- One row a referral between the unit and the National Crime Agency.
create table nca_referral_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  sheet text not null default '',
  referral text collate "C" not null,
  date date not null,
  -- In whose area, by ONS code.
  force text collate "C" not null,
  direction text collate "C" not null check (direction in ('in', 'out')),
  threat text collate "C" not null,
  note text,
  primary key (submission, referral)
);
create trigger nca_referral_record_of_an_upload before insert on nca_referral_record
  for each statement execute function refuse_figures_of_no_upload();
grant insert (row_number, sheet, referral, date, force, direction, threat, note)
  on nca_referral_record to ${app_role};
create view nca_referral with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state
  from nca_referral_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on nca_referral to ${app_role};

-- One row a referral to one partner of the Government Agency Intelligence Network.
create table gain_referral_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  sheet text not null default '',
  referral text collate "C" not null,
  date date not null,
  -- In whose area, by ONS code.
  force text collate "C" not null,
  partner text collate "C" not null,
  note text,
  primary key (submission, referral)
);
create trigger gain_referral_record_of_an_upload before insert on gain_referral_record
  for each statement execute function refuse_figures_of_no_upload();
grant insert (row_number, sheet, referral, date, force, partner, note)
  on gain_referral_record to ${app_role};
create view gain_referral with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state
  from gain_referral_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on gain_referral to ${app_role};

-- One row for the people of one age and threat whom one operation safeguarded. How many, never who.
create table safeguarding_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  sheet text not null default '',
  entry text collate "C" not null,
  date date not null,
  -- In whose area, by ONS code.
  force text collate "C" not null,
  age text collate "C" not null check (age in ('adult', 'child')),
  threat text collate "C" not null,
  people int not null check (people > 0),
  note text,
  primary key (submission, entry)
);
create trigger safeguarding_record_of_an_upload before insert on safeguarding_record
  for each statement execute function refuse_figures_of_no_upload();
grant insert (row_number, sheet, entry, date, force, age, threat, people, note)
  on safeguarding_record to ${app_role};
create view safeguarding with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state
  from safeguarding_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on safeguarding to ${app_role};

-- One row for the firearms of one type that were recovered at one time.
create table firearm_record (
  submission bigint not null default currval('submission_number_seq'),
  row_number int not null,
  sheet text not null default '',
  entry text collate "C" not null,
  date date not null,
  -- In whose area, by ONS code.
  force text collate "C" not null,
  type text collate "C" not null,
  firearms int not null check (firearms > 0),
  note text,
  primary key (submission, entry)
);
create trigger firearm_record_of_an_upload before insert on firearm_record
  for each statement execute function refuse_figures_of_no_upload();
grant insert (row_number, sheet, entry, date, force, type, firearms, note)
  on firearm_record to ${app_role};
create view firearm_recovery with (security_barrier) as
  select r.*, s.id as submission_id, s.supplier, s.state
  from firearm_record r join submission s on s.number = r.submission
  where caller_is_cleared()
    and (s.supplier = caller_organisation() or s.state = 'SIGNED_OFF');
grant select on firearm_recovery to ${app_role};
