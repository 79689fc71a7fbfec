-- The group meeting of a round, at which mentees and mentors get to know one another in short talks.
create table gathering (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  round_id uuid not null,
  place text not null check (length(place) between 1 and 200),
  held_on date not null,
  starts_at time not null,
  turns int not null check (turns between 1 and 30),
  -- of each turn
  minutes int not null check (minutes between 1 and 60),
  -- when it was last laid down who talks to whom
  seated_at timestamptz,
  over_at timestamptz,
  primary key (organization_id, id),
  constraint gathering_once_a_round unique (organization_id, round_id),
  constraint gathering_within_a_day check (extract(epoch from starts_at) + turns * minutes * 60 <= 86400),
  foreign key (organization_id, round_id) references matching_round (organization_id, id)
);
call wall('gathering', 'personal');

-- Whoever takes part in the round is invited; here stands only of whom more is known.
create table gathering_guest (
  organization_id uuid not null default writing_organization(),
  gathering_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('MENTOR', 'MENTEE')),
  attendance text not null check (attendance in ('LEFT_OUT', 'CAME', 'MISSED')),
  primary key (organization_id, gathering_id, person_id, side),
  foreign key (organization_id, gathering_id) references gathering (organization_id, id),
  foreign key (organization_id, person_id) references person (organization_id, id)
);
call wall('gathering_guest', 'personal');

-- Who talks to whom in which turn (from 1), at which table: kept as it was printed.
create table gathering_talk (
  organization_id uuid not null default writing_organization(),
  gathering_id uuid not null,
  turn int not null check (turn between 1 and 30),
  seat int not null check (seat > 0),
  mentee_person_id uuid not null,
  mentor_person_id uuid not null,
  primary key (organization_id, gathering_id, turn, mentee_person_id),
  constraint gathering_talk_one_at_a_table unique (organization_id, gathering_id, turn, mentor_person_id),
  constraint gathering_talk_once unique (organization_id, gathering_id, mentee_person_id, mentor_person_id),
  foreign key (organization_id, gathering_id) references gathering (organization_id, id),
  foreign key (organization_id, mentee_person_id) references person (organization_id, id),
  foreign key (organization_id, mentor_person_id) references person (organization_id, id)
);
call wall('gathering_talk', 'personal');

-- That somebody has gone through the report on how the questionnaires of a round compare: the first of the four steps to its pairs.
create table matching_comparison (
  organization_id uuid not null default writing_organization() references organization,
  round_id uuid not null,
  seen_at timestamptz not null,
  seen_by_name text not null check (seen_by_name <> ''),
  primary key (organization_id, round_id),
  foreign key (organization_id, round_id) references matching_round (organization_id, id)
);
call wall('matching_comparison', 'personal');
