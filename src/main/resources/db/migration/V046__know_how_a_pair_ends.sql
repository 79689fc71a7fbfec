-- How a pair goes on and ends: paused, carried to its end, ended early for a reason, replaced by another one which remembers it.
alter table pair drop constraint pair_state_check;
alter table pair add constraint pair_state_check
  check (state in ('PROPOSED', 'IN_DECREE', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED', 'REPLACED'));
alter table pair drop constraint pair_works_by_decree;
alter table pair add constraint pair_works_by_decree check ((state in ('PROPOSED', 'IN_DECREE')) = (works_from is null));

alter table pair add column end_reason text
  check (end_reason in ('BREACH', 'LOST_CONTACT', 'LEFT', 'AGREED', 'SUCCESS', 'CONSENT_WITHDRAWN', 'DECREE'));
alter table pair add constraint pair_end_reason check (end_reason is null or state in ('COMPLETED', 'ENDED', 'REPLACED'));
alter table pair add column replaces_id uuid;
alter table pair add foreign key (organization_id, replaces_id) references pair (organization_id, id);
create index on pair (organization_id, replaces_id) where replaces_id is not null;

-- Who moved a pair on, when and why. What is only proposed disappears with all that is known of it.
create table pair_event (
  organization_id uuid not null default writing_organization(),
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  from_state text not null,
  to_state text not null,
  happened_on date not null,
  reason text,
  note text check (length(note) <= 1000),
  -- null for a job of the application itself
  noted_by uuid references account,
  noted_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, pair_id) references pair (organization_id, id) on delete cascade
);
create index on pair_event (organization_id, pair_id);
call wall('pair_event', 'personal');

-- A wish to replace somebody in a pair, told to the head (S1 agr. 2.4.4); settled by a decree, or by the curator's word.
create table pair_petition (
  organization_id uuid not null default writing_organization(),
  id uuid not null,
  version int not null,
  pair_id uuid not null,
  petitioner text not null check (petitioner in ('MENTEE', 'MENTOR', 'REPRESENTATIVE')),
  ground text not null check (ground in ('BREACH', 'LOST_CONTACT', 'LEFT', 'AGREED', 'SUCCESS')),
  dated date not null,
  words text check (length(words) <= 1000),
  settled_on date,
  settlement text check (length(settlement) <= 1000),
  primary key (organization_id, id),
  foreign key (organization_id, pair_id) references pair (organization_id, id) on delete cascade
);
create unique index pair_petition_one_open on pair_petition (organization_id, pair_id) where settled_on is null;
call wall('pair_petition', 'personal');

-- A pause does not part anybody.
create or replace function pairing_overview() returns table (organization_id uuid, pairs bigint, paired bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.organization_id, count(distinct p.id), count(distinct m.mentee_id)
  from pair p
  join pair_mentee m on m.organization_id = p.organization_id and m.pair_id = p.id
  where p.state in ('ACTIVE', 'PAUSED') and current_date <= p.ends_on
    and p.organization_id = any ((select nullif(current_setting('app.overview', true), '')::uuid[])::uuid[])
  group by p.organization_id
$$;
