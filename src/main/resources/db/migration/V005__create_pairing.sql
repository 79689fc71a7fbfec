-- Models of педагог – педагог (S1); an organization may add its own to any form.
create table mentoring_model (
  organization_id uuid not null default writing_organization(),
  id uuid not null,
  version int not null,
  form_id uuid not null,
  name text not null check (name <> ''),
  position int not null,
  primary key (organization_id, id),
  constraint mentoring_model_name_key unique (organization_id, form_id, name),
  foreign key (organization_id, form_id) references mentoring_form (organization_id, id)
);
call wall('mentoring_model', 'personal');

-- Kinds of work (S1, combinable). rhythm_days: how often a pair meets; none for speed and situational kinds. mentees: how many the kind asks for.
create table mentoring_kind (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  name text not null check (name <> ''),
  rhythm_days int check (rhythm_days between 1 and 366),
  mentees text not null check (mentees in ('ANY', 'ONE', 'GROUP')),
  position int not null,
  primary key (organization_id, id),
  constraint mentoring_kind_name_key unique (organization_id, name)
);
call wall('mentoring_kind', 'personal');

create table pair (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  mentor_id uuid not null,
  form_id uuid not null,
  model_id uuid,
  goal text,
  starts_on date not null,
  ends_on date not null,
  rhythm_days int check (rhythm_days between 1 and 366),
  state text not null check (state in ('PROPOSED', 'IN_DECREE', 'ACTIVE', 'ENDED')),
  primary key (organization_id, id),
  foreign key (organization_id, mentor_id) references mentor (organization_id, id),
  foreign key (organization_id, form_id) references mentoring_form (organization_id, id),
  foreign key (organization_id, model_id) references mentoring_model (organization_id, id),
  constraint pair_period check (starts_on <= ends_on)
);
create index on pair (organization_id, state, starts_on, id);
create index on pair (organization_id, mentor_id);
call wall('pair', 'personal');

-- The mentees of a pair (one) or group (two or more). Mentor and period stand here too, so that the same two people cannot be bound twice at a time.
create table pair_mentee (
  organization_id uuid not null default writing_organization(),
  pair_id uuid not null,
  mentee_id uuid not null,
  mentor_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  primary key (organization_id, pair_id, mentee_id),
  foreign key (organization_id, pair_id) references pair (organization_id, id),
  foreign key (organization_id, mentee_id) references mentee (organization_id, id),
  foreign key (organization_id, mentor_id) references mentor (organization_id, id),
  constraint pair_mentee_period check (starts_on <= ends_on),
  constraint pair_mentee_once_at_a_time exclude using gist (
    organization_id with =, mentor_id with =, mentee_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index on pair_mentee (organization_id, mentee_id);
create index on pair_mentee (organization_id, mentor_id);
call wall('pair_mentee', 'personal');

create table pair_kind (
  organization_id uuid not null default writing_organization(),
  pair_id uuid not null,
  kind_id uuid not null,
  primary key (organization_id, pair_id, kind_id),
  foreign key (organization_id, pair_id) references pair (organization_id, id),
  foreign key (organization_id, kind_id) references mentoring_kind (organization_id, id)
);
call wall('pair_kind', 'personal');

-- Pairs are personal: an authority above sees no row of them. It may see how many there are, so this one function, which runs as the owner
-- and thus behind the walls, gives numbers, and only of the organizations that the standing names; nothing else leaves it.
create function pairing_overview() returns table (organization_id uuid, pairs bigint, paired bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.organization_id, count(distinct p.id), count(distinct m.mentee_id)
  from pair p
  join pair_mentee m on m.organization_id = p.organization_id and m.pair_id = p.id
  where p.state = 'ACTIVE' and current_date <= p.ends_on
    and p.organization_id = any ((select nullif(current_setting('app.overview', true), '')::uuid[])::uuid[])
  group by p.organization_id
$$;
revoke all on function pairing_overview() from public;
grant execute on function pairing_overview() to ${application};
