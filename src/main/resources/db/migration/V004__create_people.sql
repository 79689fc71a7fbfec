-- Who may mentor whom: each organization has its own copy of the standard forms and may add to them.
create table mentoring_form (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  name text not null check (name <> ''),
  mentors text[] not null check (cardinality(mentors) > 0),
  mentees text[] not null check (cardinality(mentees) > 0),
  position int not null,
  primary key (organization_id, id),
  constraint mentoring_form_name_key unique (organization_id, name)
);
call wall('mentoring_form', 'personal');

-- 8 «А» stands before 10 «А».
create collation natural_order (provider = icu, locale = 'ru-u-kn-true');

create table person (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  surname text not null check (surname <> ''),
  given_name text not null check (given_name <> ''),
  patronymic text not null,
  birth_date date,
  sex text not null check (sex in ('MALE', 'FEMALE')),
  occupation text not null check (occupation in ('PUPIL', 'STUDENT', 'TEACHER', 'EDUCATOR', 'HEAD', 'EMPLOYER', 'ALUMNUS', 'PARENT')),
  workplace text,
  school_class text collate natural_order,
  post text,
  phone text,
  email text,
  representative_name text,
  representative_phone text,
  -- what a search reads: lower case, ё as е
  search_key text not null generated always as (
    lower(translate(surname || ' ' || given_name || ' ' || patronymic || coalesce(' ' || school_class, '') || coalesce(' ' || post, ''), 'Ёё', 'Ее'))) stored,
  primary key (organization_id, id)
);
create index person_by_name on person (organization_id, surname, given_name, patronymic, id);
create index person_by_class on person (organization_id, (coalesce(school_class, '')), surname, given_name, patronymic, id);
call wall('person', 'personal');

alter table membership add foreign key (organization_id, person_id) references person (organization_id, id);
alter table invitation add foreign key (organization_id, person_id) references person (organization_id, id);

create table mentor (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  person_id uuid not null,
  competences text[] not null,
  interests text,
  preferred_age_from int check (preferred_age_from between 0 and 120),
  preferred_age_to int check (preferred_age_to between 0 and 120),
  hours_monthly int check (hours_monthly between 1 and 200),
  capacity int not null check (capacity between 1 and 30),
  entered_on date not null,
  archived_on date,
  primary key (organization_id, id),
  constraint mentor_person_key unique (organization_id, person_id),
  constraint mentor_ages_in_order check (preferred_age_from <= preferred_age_to),
  foreign key (organization_id, person_id) references person (organization_id, id)
);
create index mentor_by_entry on mentor (organization_id, entered_on, id);
call wall('mentor', 'personal');

create table mentor_form (
  organization_id uuid not null default writing_organization(),
  mentor_id uuid not null,
  form_id uuid not null,
  primary key (organization_id, mentor_id, form_id),
  foreign key (organization_id, mentor_id) references mentor (organization_id, id),
  foreign key (organization_id, form_id) references mentoring_form (organization_id, id)
);
call wall('mentor_form', 'personal');

create table mentee (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  person_id uuid not null,
  state text not null check (state in ('WAITING', 'PAIRED')),
  entered_on date not null,
  archived_on date,
  primary key (organization_id, id),
  constraint mentee_person_key unique (organization_id, person_id),
  foreign key (organization_id, person_id) references person (organization_id, id)
);
create index mentee_by_entry on mentee (organization_id, entered_on, id);
call wall('mentee', 'personal');

create table mentee_form (
  organization_id uuid not null default writing_organization(),
  mentee_id uuid not null,
  form_id uuid not null,
  primary key (organization_id, mentee_id, form_id),
  foreign key (organization_id, mentee_id) references mentee (organization_id, id),
  foreign key (organization_id, form_id) references mentoring_form (organization_id, id)
);
call wall('mentee_form', 'personal');

-- What a mentee wants help with; the first position is the main request.
create table request (
  organization_id uuid not null default writing_organization(),
  mentee_id uuid not null,
  position int not null,
  topic text not null check (topic <> ''),
  source text not null check (source in ('PARENTS', 'CLASS_TEACHER', 'PSYCHOLOGIST', 'CAREER_TEST', 'SELF')),
  primary key (organization_id, mentee_id, position),
  foreign key (organization_id, mentee_id) references mentee (organization_id, id)
);
call wall('request', 'personal');

create table consent (
  organization_id uuid not null default writing_organization(),
  id uuid not null,
  version int not null,
  person_id uuid not null,
  kind text not null check (kind in ('PERSONAL_DATA', 'PARTICIPATION')),
  signed_on date not null,
  valid_until date not null,
  signed_by_person boolean not null,
  representative text,
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  withdrawn_on date,
  withdrawn_by uuid references account,
  withdrawal_reason text,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references person (organization_id, id),
  constraint consent_signed check (signed_by_person or representative <> ''),
  constraint consent_term check (valid_until >= signed_on),
  constraint consent_withdrawal check ((withdrawn_on is null) = (withdrawn_by is null) and withdrawn_on >= signed_on)
);
create index on consent (organization_id, person_id, kind);
call wall('consent', 'personal');

-- For an authority, to whom the registers are closed: how many stand in them. It runs as the owner, so it gives counts of the organizations
-- below and nothing else; WallsTest lists every function of this sort.
create function people_overview() returns table (organization_id uuid, mentors bigint, mentees bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select below.id,
    (select count(*) from mentor m where m.organization_id = below.id and m.archived_on is null),
    (select count(*) from mentee m where m.organization_id = below.id and m.archived_on is null)
  from unnest(nullif(current_setting('app.overview', true), '')::uuid[]) as below (id)
$$;
revoke execute on function people_overview() from public;
grant execute on function people_overview() to ${application};
