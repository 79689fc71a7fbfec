-- How somebody would like to work, besides what their card says; of mentors and mentees apart, for one person can be both.
create table matching_conditions (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  person_id uuid not null,
  side text not null check (side in ('MENTOR', 'MENTEE')),
  days text[] not null,
  places text[] not null,
  languages text[] not null,
  -- models and kinds of mentoring
  likes uuid[] not null,
  -- how many mentors a mentee should have
  mentors_wanted int not null check (mentors_wanted between 1 and 5),
  -- the smallest group that a mentor takes; 1: a single mentee is welcome
  smallest_group int not null check (smallest_group between 1 and 30),
  primary key (organization_id, id),
  constraint matching_conditions_once unique (organization_id, person_id, side),
  foreign key (organization_id, person_id) references person (organization_id, id)
);
call wall('matching_conditions', 'personal');

-- Two who must not be bound, in any round.
create table matching_bar (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  mentee_person_id uuid not null,
  mentor_person_id uuid not null,
  ground text not null check (ground in ('RELATIVE', 'CONFLICT', 'VETO')),
  note text check (length(note) between 1 and 500),
  made_at timestamptz not null,
  made_by uuid not null references account,
  made_by_name text not null check (made_by_name <> ''),
  primary key (organization_id, id),
  constraint matching_bar_once unique (organization_id, mentee_person_id, mentor_person_id),
  foreign key (organization_id, mentee_person_id) references person (organization_id, id),
  foreign key (organization_id, mentor_person_id) references person (organization_id, id)
);
call wall('matching_bar', 'personal');

create table matching_round (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  name text not null check (length(name) between 1 and 150),
  first_year int not null check (first_year between 2000 and 2200),
  starts_on date not null,
  ends_on date not null,
  hours_needed int not null check (hours_needed between 1 and 100),
  least_score int not null check (least_score between 0 and 100),
  weights jsonb not null,
  -- how many times it has been solved
  variants int not null default 0,
  -- rounds of the survey in which both sides say whom they would like
  mentees_wishes uuid,
  mentors_wishes uuid,
  closed_at timestamptz,
  primary key (organization_id, id),
  constraint matching_round_period check (starts_on <= ends_on),
  foreign key (organization_id, mentees_wishes) references survey_round (organization_id, id),
  foreign key (organization_id, mentors_wishes) references survey_round (organization_id, id)
);
call wall('matching_round', 'personal');

create table matching_round_form (
  organization_id uuid not null default writing_organization(),
  round_id uuid not null,
  form_id uuid not null,
  primary key (organization_id, round_id, form_id),
  foreign key (organization_id, round_id) references matching_round (organization_id, id),
  foreign key (organization_id, form_id) references mentoring_form (organization_id, id)
);
call wall('matching_round_form', 'personal');

-- Whom the curator has bound already, whatever the scores say.
create table matching_pin (
  organization_id uuid not null default writing_organization(),
  round_id uuid not null,
  mentee_id uuid not null,
  mentor_id uuid not null,
  primary key (organization_id, round_id, mentee_id, mentor_id),
  foreign key (organization_id, round_id) references matching_round (organization_id, id),
  foreign key (organization_id, mentee_id) references mentee (organization_id, id),
  foreign key (organization_id, mentor_id) references mentor (organization_id, id)
);
call wall('matching_pin', 'personal');

-- Who does not take part in a round although they could.
create table matching_left_out (
  organization_id uuid not null default writing_organization(),
  round_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('MENTOR', 'MENTEE')),
  primary key (organization_id, round_id, person_id, side),
  foreign key (organization_id, round_id) references matching_round (organization_id, id),
  foreign key (organization_id, person_id) references person (organization_id, id)
);
call wall('matching_left_out', 'personal');

create table matching_note (
  organization_id uuid not null default writing_organization(),
  round_id uuid not null,
  mentee_id uuid not null,
  text text not null check (length(text) between 1 and 1000),
  primary key (organization_id, round_id, mentee_id),
  foreign key (organization_id, round_id) references matching_round (organization_id, id),
  foreign key (organization_id, mentee_id) references mentee (organization_id, id)
);
call wall('matching_note', 'personal');

-- What a solution of a round was; kept as it was found, so that two can be compared.
create table matching_variant (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  round_id uuid not null,
  number int not null check (number > 0),
  solved_at timestamptz not null,
  solved_by_name text not null check (solved_by_name <> ''),
  mentees int not null,
  served int not null,
  -- mentees and mentors bound: more than are served where some have two mentors
  bonds int not null,
  score bigint not null,
  proved boolean not null,
  with_wishes boolean not null,
  -- hash of who took part and how they scored: another one now means that the variant is out of date
  basis bytea not null,
  primary key (organization_id, id),
  constraint matching_variant_number_key unique (organization_id, round_id, number),
  foreign key (organization_id, round_id) references matching_round (organization_id, id)
);
call wall('matching_variant', 'personal');

create table matching_proposal (
  organization_id uuid not null default writing_organization(),
  variant_id uuid not null,
  mentee_id uuid not null,
  mentor_id uuid not null,
  form_id uuid not null,
  score int not null check (score between 0 and 100),
  pinned boolean not null,
  primary key (organization_id, variant_id, mentee_id, mentor_id),
  foreign key (organization_id, variant_id) references matching_variant (organization_id, id),
  foreign key (organization_id, mentee_id) references mentee (organization_id, id),
  foreign key (organization_id, mentor_id) references mentor (organization_id, id),
  foreign key (organization_id, form_id) references mentoring_form (organization_id, id)
);
call wall('matching_proposal', 'personal');

-- The pairs that came of a round, as long as nobody has dissolved them.
create table matching_round_pair (
  organization_id uuid not null default writing_organization(),
  round_id uuid not null,
  pair_id uuid not null,
  primary key (organization_id, round_id, pair_id),
  foreign key (organization_id, round_id) references matching_round (organization_id, id),
  foreign key (organization_id, pair_id) references pair (organization_id, id) on delete cascade
);
call wall('matching_round_pair', 'personal');
