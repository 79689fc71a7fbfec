-- Consents of four kinds, each with its scan; what a withdrawal of the consent to the processing of personal data sets going.
alter table consent drop constraint consent_kind_check;
alter table consent add constraint consent_kind_check check (kind in ('PERSONAL_DATA', 'PARTICIPATION', 'PUBLICATION', 'MENTOR_REGISTER'));
-- what may be published, as it is marked on the paper
alter table consent add column publishes text[] not null default '{}'
  constraint consent_publishes check ((kind = 'PUBLICATION') = (cardinality(publishes) > 0) and publishes <@ '{NAME,PHOTO,CASE}');
alter table consent add column scan_id uuid;
alter table consent add foreign key (organization_id, scan_id) references stored_file (organization_id, id);
create unique index consent_scan_key on consent (organization_id, scan_id) where scan_id is not null;

-- From the day of the withdrawal: the row then says nothing of who it was, and its cards are shown nowhere.
alter table person add column blocked_on date;

-- What follows a withdrawal: the data are locked up at once and destroyed by the day that the law gives (152-FZ, 21).
create table erasure (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  person_id uuid not null,
  consent_id uuid not null,
  asked_on date not null,
  due_by date not null,
  asked_by uuid references account,
  -- what the person's row said until then, as JSON: gone once the erasure is done
  sealed text,
  done_at timestamptz,
  -- null for the job
  done_by uuid references account,
  act_year int,
  act_number int,
  primary key (organization_id, id),
  constraint erasure_person_key unique (organization_id, person_id),
  constraint erasure_act_key unique (organization_id, act_year, act_number),
  foreign key (organization_id, person_id) references person (organization_id, id),
  foreign key (organization_id, consent_id) references consent (organization_id, id),
  constraint erasure_term check (due_by between asked_on and asked_on + 30),
  constraint erasure_done_whole check ((done_at is null) = (sealed is not null) and (done_at is null) = (act_number is null) and (act_year is null) = (act_number is null))
);
create index erasure_due on erasure (organization_id, due_by) where done_at is null;
call wall('erasure', 'personal');

-- The act: what was destroyed and what stays, as it was written down.
create table erasure_line (
  organization_id uuid not null default writing_organization(),
  erasure_id uuid not null,
  position int not null,
  stays boolean not null,
  what text not null check (what <> ''),
  primary key (organization_id, erasure_id, position),
  foreign key (organization_id, erasure_id) references erasure (organization_id, id)
);
call wall('erasure_line', 'personal');

-- Gapless in an organization and calendar year: the row is locked until the erasure commits.
create table erasure_counter (
  organization_id uuid not null default writing_organization() references organization,
  calendar_year int not null,
  last_number int not null,
  primary key (organization_id, calendar_year)
);
call wall('erasure_counter', 'personal');
