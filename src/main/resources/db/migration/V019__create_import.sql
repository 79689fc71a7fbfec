-- How many letters two names differ by: who comes in from outside may be in the registers already, spelled a little differently.
create extension if not exists fuzzystrmatch;

-- A list that somebody brought. What is asked of it goes on in one transaction; done and stopping are written beside it, for the page that shows
-- how far it is.
create table import (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  kind text not null check (kind in ('MENTORS', 'MENTEES', 'HEADCOUNTS', 'ACCOUNTS')),
  state text not null check (state in ('LOADED', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDONE', 'CANCELLED')),
  file_name text not null,
  -- the row with the headings; 0 when there is none
  heading_row int not null,
  -- what each column of the sheet means, from the first on; empty for those that are left out
  columns text[] not null,
  -- what is meant where a row does not say
  occupation text,
  mentor_state text,
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  finished_at timestamptz,
  -- why it stands before the check again: a message key
  setback text,
  added int not null default 0,
  updated int not null default 0,
  wiped boolean not null default false,
  done int not null default 0,
  stopping boolean not null default false,
  primary key (organization_id, id)
);
create index import_by_entry on import (organization_id, entered_at);
call wall('import', 'personal');

-- What was brought, as it was brought, until it is applied or wiped.
create table import_file (
  organization_id uuid not null default writing_organization(),
  import_id uuid not null,
  pasted boolean not null,
  content bytea not null,
  -- its first rows, for the page on which columns are looked at: [{"number": 1, "cells": ["…"]}]
  top jsonb not null,
  primary key (organization_id, import_id),
  foreign key (organization_id, import_id) references import (organization_id, id)
);
call wall('import_file', 'personal');

-- A row of it as it was understood, and what is to become of it. After it is applied, only what an undoing needs is left.
create table import_row (
  organization_id uuid not null default writing_organization(),
  import_id uuid not null,
  -- as the spreadsheet counts
  number int not null,
  -- JSON, as text: nothing looks into it, and a hundred thousand come at once
  entry text,
  -- [{"column": 0, "text": "…"}]
  problems jsonb,
  -- likewise: what is missing for a new record, and does not matter where it is known already
  lacks jsonb,
  -- what doubles are found by: lower case, ё as е
  surname text,
  given_name text,
  patronymic text,
  birth_date date,
  minor boolean,
  verdict text not null check (verdict in ('ERROR', 'DOUBLE', 'CHANGED', 'NEW', 'SAME')),
  choice text not null check (choice in ('ADD', 'UPDATE', 'SKIP')),
  -- who or what it resembles: the record that is there already, or an earlier row of the same list
  target uuid,
  twin int,
  -- all who were seen to resemble it when it was checked
  seen uuid[] not null default '{}',
  -- whether somebody said so
  chosen boolean not null default false,
  likeness text check (likeness in ('SAME', 'ARCHIVED', 'TYPO', 'NAMESAKE', 'DATE')),
  -- as it was when it was checked; after the list is applied, as it was left
  target_version int,
  card_version int,
  -- what stood there before; null for what was added
  before jsonb,
  primary key (organization_id, import_id, number),
  foreign key (organization_id, import_id) references import (organization_id, id)
);
create index import_row_by_target on import_row (organization_id, target) where target is not null;
call wall('import_row', 'personal');

-- What the organization once said that a heading means; null for a column that is left out.
create table import_heading (
  organization_id uuid not null default writing_organization() references organization,
  kind text not null,
  heading text not null,
  field text,
  primary key (organization_id, kind, heading)
);
call wall('import_heading', 'personal');
