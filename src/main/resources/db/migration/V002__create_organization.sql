create table organization (
  id uuid primary key,
  version int not null,
  parent_id uuid references organization,
  kind text not null check (kind in ('REGION', 'MUNICIPALITY', 'SCHOOL', 'KINDERGARTEN', 'SUPPLEMENTARY', 'COLLEGE')),
  full_name text not null check (full_name <> ''),
  short_name text not null check (short_name <> ''),
  slug text not null constraint organization_slug_key unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  head_post text not null check (head_post <> ''),
  time_zone text not null,
  constraint organization_not_above_itself check (parent_id <> id)
);
create index on organization (parent_id);
call no_wall('organization');

-- 1 September of first_year – 31 August of the next.
create table programme_year (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  first_year int not null check (first_year between 2000 and 2200),
  state text not null check (state in ('PLANNED', 'RUNNING', 'CLOSED')),
  primary key (organization_id, id),
  constraint programme_year_key unique (organization_id, first_year)
);
create unique index programme_year_one_running on programme_year (organization_id) where state = 'RUNNING';
call wall('programme_year', 'overview');

-- The denominators of the indicators, for each calendar year.
create table headcount (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  calendar_year int not null check (calendar_year between 2000 and 2200),
  students int not null check (students >= 0),
  students_10_19 int not null check (students_10_19 between 0 and students),
  teachers int not null check (teachers >= 0),
  young_specialists int not null check (young_specialists between 0 and teachers),
  partner_enterprises int not null check (partner_enterprises >= 0),
  primary key (organization_id, id),
  constraint headcount_key unique (organization_id, calendar_year)
);
call wall('headcount', 'overview');
