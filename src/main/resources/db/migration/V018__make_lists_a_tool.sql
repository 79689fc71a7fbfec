-- Names that differ by a letter; trusted, so the owner of a database may make it.
create extension if not exists fuzzystrmatch;

-- A text as searches compare it: in lower case, ё as е, Latin letters that look like Cyrillic ones as those. form.SearchWords does the same to what was typed.
create function folded(text) returns text
language sql immutable strict parallel safe
return translate(lower($1), 'ёabcehkmoptxy', 'еавсенкмортху');

alter table person drop column search_key;
alter table person add column search_key text not null generated always as (
  folded(surname || ' ' || given_name || ' ' || patronymic || coalesce(' ' || school_class, '') || coalesce(' ' || post, ''))) stored;

-- A filter of a register that somebody keeps under a name. The words searched for may name a person, so they stand here and never in an address.
create table saved_view (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  account_id uuid not null references account,
  register text not null check (register in ('MENTORS', 'MENTEES')),
  name text not null check (name <> '' and length(name) <= 60),
  filter text not null,
  words text,
  is_default boolean not null,
  primary key (organization_id, id),
  constraint saved_view_name_key unique (organization_id, account_id, register, name)
);
create unique index saved_view_one_default on saved_view (organization_id, account_id, register) where is_default;
call wall('saved_view', 'personal');

-- Which columns of a register somebody looks at.
create table column_choice (
  organization_id uuid not null default writing_organization() references organization,
  account_id uuid not null references account,
  register text not null check (register in ('MENTORS', 'MENTEES')),
  columns text[] not null,
  primary key (organization_id, account_id, register)
);
call wall('column_choice', 'personal');

-- What was done to many cards at once. The id comes with the form, so that a form sent twice works once.
create table bulk_change (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  account_id uuid not null references account,
  people int not null,
  done_at timestamptz not null default now(),
  primary key (organization_id, id)
);
call wall('bulk_change', 'personal');

-- Two cards of one person became one: whoever follows an old link comes to the card that was kept.
create table merged_person (
  organization_id uuid not null default writing_organization() references organization,
  person_id uuid not null,
  mentor_id uuid,
  mentee_id uuid,
  kept_person_id uuid not null,
  merged_by uuid not null references account,
  merged_at timestamptz not null default now(),
  primary key (organization_id, person_id),
  foreign key (organization_id, kept_person_id) references person (organization_id, id) on delete cascade,
  constraint merged_person_is_another check (person_id <> kept_person_id)
);
create index on merged_person (organization_id, kept_person_id);
call wall('merged_person', 'personal');
