-- Who did what with whose data. The application adds and reads; nobody but the owner of the tables can change a line.
create table journal_entry (
  organization_id uuid not null default writing_organization() references organization,
  id bigint generated always as identity,
  -- null for a job of the application itself
  account_id uuid,
  done_at timestamptz not null,
  deed text not null check (deed in ('SEEN', 'CHANGED', 'EXPORTED', 'PRINTED', 'IMPORTED', 'MERGED', 'SIGNED', 'WITHDRAWN', 'ERASED')),
  -- key of a message: what was looked at, changed, printed
  what text not null,
  persons int not null check (persons > 0),
  primary key (organization_id, id)
);
call wall('journal_entry', 'personal');
revoke update, delete on journal_entry from ${application};

-- Of whom. No foreign key to the person: the line outlives the card.
create table journal_person (
  organization_id uuid not null default writing_organization(),
  person_id uuid not null,
  entry_id bigint not null,
  primary key (organization_id, person_id, entry_id),
  foreign key (organization_id, entry_id) references journal_entry (organization_id, id)
);
create index on journal_person (organization_id, entry_id);
call wall('journal_person', 'personal');
revoke update, delete on journal_person from ${application};
