-- What is counted: reference data. formula names a class of the room monitoring, argument is what the formula is told; an organization of
-- one of the kinds is counted.
create table indicator (
  code text primary key check (code ~ '^[A-Z]+(_[A-Z]+)*$'),
  formula text not null,
  argument text,
  kinds text[] not null check (cardinality(kinds) > 0),
  position int not null unique
);
call no_wall('indicator', 'select');

-- What is to be reached at 31 December of a calendar year. kind: for the organizations of one kind; null for all. An authority's hold for all
-- below it, an organization's own are not lower (S4 1.8): the greatest of them is its target.
create table target (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  indicator text not null references indicator,
  calendar_year int not null check (calendar_year between 2000 and 2200),
  kind text check (kind in ('SCHOOL', 'KINDERGARTEN', 'SUPPLEMENTARY', 'COLLEGE')),
  percent numeric(5, 2) not null check (percent between 0 and 100),
  primary key (organization_id, id),
  constraint target_key unique nulls not distinct (organization_id, indicator, calendar_year, kind)
);
call wall('target', 'offered');

-- What was counted, for each day from the organization's first on: a function of the day and of the facts as they are known now. denominator:
-- null as long as the headcounts of the year are not entered. Pages show days of many organizations: the key holds all that they ask for.
create table indicator_value (
  organization_id uuid not null default writing_organization() references organization,
  indicator text not null references indicator,
  day date not null,
  numerator int not null check (numerator >= 0),
  denominator int check (denominator >= 0),
  primary key (organization_id, day, indicator) include (numerator, denominator)
);
call wall('indicator_value', 'overview');

-- From which mean rating of 10 a participant is satisfied: set by the programme.
alter table programme_year add satisfied_from numeric(3, 1) not null default 7 constraint programme_year_satisfied_from check (satisfied_from between 1 and 10);
