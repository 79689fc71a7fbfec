-- Tasks that agreements are made of (S1 annex 4), in the organization's words.
create table agreement_task (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  name text not null check (name <> ''),
  position int not null,
  archived boolean not null,
  primary key (organization_id, id)
);
create unique index agreement_task_name_key on agreement_task (organization_id, lower(translate(name, 'Ёё', 'Ее')));
call wall('agreement_task', 'personal');

create table agreement_settings (
  organization_id uuid not null default writing_organization() references organization,
  before_decree boolean not null,
  primary key (organization_id)
);
call wall('agreement_settings', 'personal');

-- Of one mentee with the mentor of a pair or group. Names are those that stand on the paper which is signed: a later change of a card does not
-- change it.
create table agreement (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  pair_id uuid not null,
  mentee_id uuid not null,
  state text not null check (state in ('DRAFT', 'SIGNING', 'SIGNED', 'ENDED')),
  -- a line each
  tasks text not null check (tasks <> '' and length(tasks) <= 4000),
  mentor_duties text not null check (mentor_duties <> '' and length(mentor_duties) <= 4000),
  mentor_rights text not null check (mentor_rights <> '' and length(mentor_rights) <= 4000),
  mentee_duties text not null check (mentee_duties <> '' and length(mentee_duties) <= 4000),
  mentee_rights text not null check (mentee_rights <> '' and length(mentee_rights) <= 4000),
  months int not null check (months between 1 and 36),
  number text check (number <> '' and length(number) <= 30),
  dated date,
  mentor_name text,
  mentor_instrumental text,
  mentee_name text,
  mentee_instrumental text,
  starts_on date,
  ends_on date,
  copies_on date,
  scan_id uuid,
  ending text check (ending in ('BOTH', 'BREACH_BY_MENTOR', 'BREACH_BY_MENTEE')),
  ended_on date,
  end_reason text check (length(end_reason) <= 1000),
  primary key (organization_id, id),
  foreign key (organization_id, pair_id) references pair (organization_id, id) on delete cascade,
  foreign key (organization_id, mentee_id) references mentee (organization_id, id),
  foreign key (organization_id, scan_id) references stored_file (organization_id, id),
  constraint agreement_on_paper check ((state = 'DRAFT') = (num_nulls(number, dated, mentor_name, mentor_instrumental, mentee_name, mentee_instrumental) = 6)),
  constraint agreement_paper_whole check (
    state = 'DRAFT' or num_nulls(number, dated, mentor_name, mentor_instrumental, mentee_name, mentee_instrumental) = 0),
  constraint agreement_runs check ((state in ('SIGNED', 'ENDED')) = (num_nonnulls(starts_on, ends_on) = 2)),
  constraint agreement_ended check ((state = 'ENDED') = (num_nonnulls(ending, ended_on) = 2)),
  check (ends_on >= starts_on)
);
-- One at a time: whoever is second hears that there is one.
create unique index agreement_one on agreement (organization_id, pair_id, mentee_id) where state <> 'ENDED';
create unique index agreement_number on agreement (organization_id, extract(year from dated), lower(number)) where number is not null;
create index on agreement (organization_id, mentee_id);
call wall('agreement', 'personal');

-- Who has to sign, by age on the day that the paper was made; and who has.
create table agreement_signer (
  organization_id uuid not null default writing_organization(),
  agreement_id uuid not null,
  signatory text not null check (signatory in ('MENTOR', 'MENTOR_REPRESENTATIVE', 'MENTEE', 'MENTEE_REPRESENTATIVE')),
  -- null of a representative whom nobody has named yet
  name text check (name <> '' and length(name) <= 300),
  signed_on date,
  entered_by uuid references account,
  entered_at timestamptz,
  primary key (organization_id, agreement_id, signatory),
  foreign key (organization_id, agreement_id) references agreement (organization_id, id) on delete cascade,
  check (signed_on is null or name is not null and entered_at is not null)
);
call wall('agreement_signer', 'personal');

create table agreement_extension (
  organization_id uuid not null default writing_organization(),
  agreement_id uuid not null,
  position int not null,
  months int not null check (months between 1 and 36),
  agreed_on date not null,
  entered_by uuid references account,
  entered_at timestamptz not null,
  primary key (organization_id, agreement_id, position),
  foreign key (organization_id, agreement_id) references agreement (organization_id, id) on delete cascade
);
call wall('agreement_extension', 'personal');

-- An agreement that goes with its pair or its draft takes its scan along.
create function forget_agreement_scan() returns trigger language plpgsql as $$
begin
  delete from stored_file where organization_id = old.organization_id and id = old.scan_id;
  return null;
end $$;
create trigger agreement_scan after delete on agreement for each row when (old.scan_id is not null) execute function forget_agreement_scan();
