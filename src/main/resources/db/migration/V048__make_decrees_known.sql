-- Who has to know a decree, and since when they do. A name is typed for those who have no card: responsible persons, partners.
create table decree_reader (
  organization_id uuid not null default writing_organization(),
  id uuid not null default uuidv7(),
  decree_id uuid not null,
  person_id uuid,
  name text check (name <> '' and length(name) <= 200),
  part text not null check (part in ('MENTOR', 'MENTEE', 'OTHER')),
  known_on date,
  primary key (organization_id, id),
  unique (organization_id, decree_id, person_id),
  check (num_nonnulls(person_id, name) = 1),
  foreign key (organization_id, decree_id) references decree (organization_id, id),
  foreign key (organization_id, person_id) references person (organization_id, id)
);
create index on decree_reader (organization_id, person_id);
call wall('decree_reader', 'personal');

insert into decree_reader (organization_id, decree_id, person_id, part)
select organization_id, decree_id, person_id, min(part) from (
  select d.organization_id, d.id as decree_id, m.person_id, 'MENTOR' as part
  from decree d
  join decree_pair dp on dp.organization_id = d.organization_id and dp.decree_id = d.id
  join pair p on p.organization_id = d.organization_id and p.id = dp.pair_id
  join mentor m on m.organization_id = p.organization_id and m.id = p.mentor_id
  where d.state = 'APPROVED'
  union all
  select d.organization_id, d.id, m.person_id, 'MENTEE'
  from decree d
  join decree_pair dp on dp.organization_id = d.organization_id and dp.decree_id = d.id
  join pair_mentee b on b.organization_id = d.organization_id and b.pair_id = dp.pair_id
  join mentee m on m.organization_id = b.organization_id and m.id = b.mentee_id
  where d.state = 'APPROVED') named
group by organization_id, decree_id, person_id;

-- Names in the cases that somebody corrected; they hold as long as the person is called so.
create table name_form (
  organization_id uuid not null default writing_organization(),
  person_id uuid not null,
  name text not null,
  accusative text not null check (accusative <> '' and length(accusative) <= 300),
  instrumental text not null check (instrumental <> '' and length(instrumental) <= 300),
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references person (organization_id, id)
);
call wall('name_form', 'personal');
