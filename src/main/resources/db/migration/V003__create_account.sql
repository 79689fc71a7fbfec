create table account (
  id uuid primary key,
  version int not null,
  name text not null check (name <> ''),
  email text constraint account_email_key unique check (email = lower(email) and position('@' in email) > 1),
  sign_in_name text constraint account_sign_in_name_key unique check (sign_in_name ~ '^[a-z0-9]+([._-][a-z0-9]+)*$'),
  password_hash text,
  administrator boolean not null default false,
  created_at timestamptz not null default now(),
  constraint account_has_sign_in check (coalesce(email, sign_in_name) is not null)
);
call no_wall('account');

-- Who plays which role where; person_id points at the card of a mentor or mentee in that organization.
create table membership (
  id uuid primary key,
  account_id uuid not null references account,
  organization_id uuid not null references organization,
  role text not null check (role in ('COORDINATOR', 'DIRECTOR', 'CURATOR', 'COUNCIL', 'PSYCHOLOGIST', 'MENTOR', 'MENTEE')),
  person_id uuid,
  since timestamptz not null default now(),
  constraint membership_key unique (account_id, organization_id, role),
  constraint membership_of_participant_has_person check ((role in ('MENTOR', 'MENTEE')) = (person_id is not null))
);
create index on membership (organization_id, person_id);
-- one card, one account
create unique index membership_person_key on membership (organization_id, person_id, role) where person_id is not null;
call no_wall('membership');

-- One-time links and printed cards: to set the product up, to join an organization, to renew a lost password. Only the hash of the code is kept.
create table invitation (
  id uuid primary key,
  code_hash bytea not null unique,
  purpose text not null check (purpose in ('SET_UP', 'JOIN', 'RENEW_PASSWORD')),
  organization_id uuid references organization,
  role text,
  person_id uuid,
  account_id uuid references account,
  name text,
  created_by uuid references account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  constraint invitation_purpose_complete check (
    case purpose
      when 'SET_UP' then organization_id is null and account_id is null
      when 'JOIN' then organization_id is not null and role is not null
      else account_id is not null
    end)
);
create index on invitation (organization_id) where used_at is null and revoked_at is null;
call no_wall('invitation');

-- Browsers from which an account once signed in: their guesses are counted apart, so that a stranger's cannot lock the owner out.
create table known_device (
  account_id uuid not null references account,
  token_hash bytea not null,
  seen_at timestamptz not null default now(),
  primary key (account_id, token_hash)
);
call no_wall('known_device');

-- Spring Session's own tables (its schema-postgresql.sql).
create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);
call no_wall('spring_session');
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
call no_wall('spring_session_attributes');
