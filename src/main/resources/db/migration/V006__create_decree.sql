-- A decree on pairs and groups. What was approved is kept as it was read and signed: heading, text, signature.
create table decree (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
  first_year int not null check (first_year between 2000 and 2200),
  number int,
  dated date,
  organization_name text,
  head_post text,
  signed_by text,
  text text,
  primary key (organization_id, id),
  constraint decree_approved_whole check (
    (state = 'APPROVED') = (number is not null and dated is not null and organization_name is not null and head_post is not null and signed_by is not null and text is not null))
);
create index on decree (organization_id, state);
call wall('decree', 'personal');

create table decree_pair (
  organization_id uuid not null default writing_organization(),
  decree_id uuid not null,
  pair_id uuid not null,
  position int not null,
  primary key (organization_id, decree_id, pair_id),
  -- a pair stands in one decree at most
  constraint decree_pair_once unique (organization_id, pair_id),
  foreign key (organization_id, decree_id) references decree (organization_id, id),
  foreign key (organization_id, pair_id) references pair (organization_id, id)
);
call wall('decree_pair', 'personal');

-- Who drafted, submitted, returned, approved, and when; the name as it was then.
create table decree_step (
  organization_id uuid not null default writing_organization(),
  decree_id uuid not null,
  position int not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
  remark text,
  made_at timestamptz not null,
  made_by uuid not null references account,
  made_by_name text not null check (made_by_name <> ''),
  primary key (organization_id, decree_id, position),
  foreign key (organization_id, decree_id) references decree (organization_id, id),
  constraint decree_step_remark check ((state = 'RETURNED') = (remark is not null) and length(remark) <= 2000)
);
call wall('decree_step', 'personal');

-- The book of numbers: gapless in an organization and calendar year. The counter's row is locked until the approval commits, so numbers follow the commits.
create table decree_counter (
  organization_id uuid not null default writing_organization() references organization,
  calendar_year int not null,
  last_number int not null,
  primary key (organization_id, calendar_year)
);
call wall('decree_counter', 'overview');

create table decree_number (
  organization_id uuid not null default writing_organization() references organization,
  calendar_year int not null,
  number int not null check (number > 0),
  decree_id uuid not null,
  dated date not null,
  pairs int not null,
  primary key (organization_id, calendar_year, number),
  unique (organization_id, decree_id),
  foreign key (organization_id, decree_id) references decree (organization_id, id)
);
call wall('decree_number', 'overview');
