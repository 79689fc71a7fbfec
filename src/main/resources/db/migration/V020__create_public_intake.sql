-- What the public forms of an organization bring in. Two more kinds of tables, for visitors who are not known (app.visits):
--   shown:  as personal, and read by a visitor too
--   posted: as personal, and a visitor may add to it, but reads nothing of it
create function visited_organization() returns uuid
language sql stable as $$ select nullif(current_setting('app.visits', true), '')::uuid $$;

-- Which forms are open; an organization without a row has none. The key seals the forms handed out, so that only these come back.
create table reception (
  organization_id uuid not null default writing_organization() references organization,
  mentors boolean not null,
  mentees boolean not null,
  sealing_key bytea not null check (length(sealing_key) = 32),
  primary key (organization_id)
);
call wall('reception', 'personal');
create policy visiting on reception for select using (organization_id = nullif(current_setting('app.visits', true), '')::uuid);
comment on table reception is 'shown';

-- An enquiry waits for the curator, and is kept for a month after the decision.
create table enquiry (
  organization_id uuid not null default coalesce(writing_organization(), visited_organization()) references organization,
  id uuid not null,
  version int not null,
  -- of the form that it was sent with and of all that was typed: the same sent twice is one
  fingerprint bytea not null,
  wish text not null check (wish in ('MENTOR', 'MENTEE')),
  sender text not null check (sender in ('SELF', 'REPRESENTATIVE')),
  surname text not null check (surname <> ''),
  given_name text not null check (given_name <> ''),
  patronymic text not null,
  birth_date date,
  occupation text check (occupation in ('PUPIL', 'STUDENT', 'TEACHER', 'EDUCATOR', 'HEAD', 'EMPLOYER', 'ALUMNUS', 'PARENT')),
  place text,
  phone text,
  representative_name text,
  representative_phone text,
  topic text,
  sent_at timestamptz not null,
  state text not null check (state in ('WAITING', 'ACCEPTED', 'REFUSED')),
  decided_at timestamptz,
  decided_by uuid references account,
  reason text check (length(reason) <= 1000),
  person_id uuid,
  primary key (organization_id, id),
  constraint enquiry_once unique (organization_id, fingerprint),
  constraint enquiry_reachable check (coalesce(phone, representative_phone) is not null),
  constraint enquiry_decided check ((state = 'WAITING') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint enquiry_accepted check (state = 'ACCEPTED' or person_id is null),
  -- whoever leaves the registers for good takes their enquiry along
  foreign key (organization_id, person_id) references person (organization_id, id) on delete cascade
);
create index on enquiry (organization_id, state, sent_at desc, id desc);
create index on enquiry (organization_id, person_id) where person_id is not null;
call wall('enquiry', 'personal');
create policy posting on enquiry for insert with check (organization_id = nullif(current_setting('app.visits', true), '')::uuid);
comment on table enquiry is 'posted';

-- The log of access is read by who did it and by when, too.
create index on journal_entry (organization_id, account_id, id desc);
create index on journal_entry (organization_id, done_at);

-- After three years a line is forgotten. The application has no right to delete of the log; it can only ask for this, and neither the term nor
-- the organization is for it to choose: that is the one it works for.
create function forget_old_journal() returns table (organization_id uuid, entries bigint)
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select e.organization_id, e.id from journal_entry e
    where e.organization_id = writing_organization() and e.done_at < now() - interval '3 years'),
  persons as (
    delete from journal_person p using old where p.organization_id = old.organization_id and p.entry_id = old.id),
  gone as (
    delete from journal_entry e using old where e.organization_id = old.organization_id and e.id = old.id returning e.organization_id)
  select gone.organization_id, count(*) from gone group by gone.organization_id
$$;
revoke execute on function forget_old_journal() from public;
grant execute on function forget_old_journal() to ${application};
