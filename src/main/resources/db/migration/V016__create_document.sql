-- Files that people bring: scans of signed papers. They live in the database, out of reach of any address, behind the walls, and in its backup.
create table stored_file (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  name text not null check (name <> ''),
  type text not null check (type in ('PDF', 'JPEG', 'PNG', 'HEIC')),
  size int not null check (size between 1 and 10485760),
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  stored_by uuid references account,
  stored_at timestamptz not null,
  primary key (organization_id, id),
  constraint stored_file_whole check (length(content) = size)
);
-- a scan does not get smaller; do not try
alter table stored_file alter content set storage external;
call wall('stored_file', 'personal');
