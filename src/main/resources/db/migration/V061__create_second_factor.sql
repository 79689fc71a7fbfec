-- A second step at sign-in that somebody has set up for their own account: one-time codes of an authenticator application (RFC 6238).
create table second_factor (
  account_id uuid primary key references account,
  secret bytea not null check (length(secret) = 20),
  -- the time step of the last code that was taken: no code, and none older than it, is ever taken again
  last_step bigint not null default 0,
  -- since when codes are asked for; null until the first right one
  since timestamptz
);
call no_wall('second_factor');

-- For whoever has lost the application. Each is good once; only the hash is kept.
create table recovery_code (
  account_id uuid not null references second_factor on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
call no_wall('recovery_code');

-- Who took a second step off an account that was not their own: its owner reads it. Only ever added to.
create table second_factor_removal (
  account_id uuid not null references account,
  organization_id uuid not null references organization,
  removed_by uuid not null references account,
  removed_at timestamptz not null,
  primary key (account_id, removed_at)
);
call no_wall('second_factor_removal', 'select, insert');
