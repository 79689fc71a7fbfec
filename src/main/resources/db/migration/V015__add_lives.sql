-- Where a mentor and a mentee stand, and how they came there.
alter table mentor add column state text not null default 'CANDIDATE'
  check (state in ('CANDIDATE', 'INTERVIEWED', 'TRAINED', 'ACTIVE', 'RESERVE', 'LEFT'));
update mentor m set state = 'ACTIVE'
where exists (select from pair p where p.organization_id = m.organization_id and p.mentor_id = m.id and p.works_from is not null);

alter table mentee drop constraint mentee_state_check;
update mentee set state = 'CONFIRMED' where state = 'WAITING';
alter table mentee add constraint mentee_state_check check (state in ('APPLIED', 'CONFIRMED', 'PAIRED', 'COMPLETED', 'WAITING', 'LEFT'));

create table life_event (
  organization_id uuid not null default writing_organization(),
  id uuid not null,
  person_id uuid not null,
  register text not null check (register in ('MENTOR', 'MENTEE')),
  -- null for the first
  from_state text,
  to_state text not null,
  happened_on date not null,
  reason text,
  -- null for a job of the application itself
  noted_by uuid references account,
  noted_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references person (organization_id, id)
);
create index on life_event (organization_id, person_id, noted_at);
call wall('life_event', 'personal');
