-- The roadmap of a programme year: sections with activities, as on paper.
create table roadmap (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  first_year int not null check (first_year between 2000 and 2200),
  primary key (organization_id, id),
  constraint roadmap_key unique (organization_id, first_year)
);
call wall('roadmap', 'personal');

-- A section may be one of the seven stages; other roadmaps have sections of their own (S1, S4).
create table roadmap_section (
  organization_id uuid not null default writing_organization(),
  id uuid not null,
  roadmap_id uuid not null,
  position int not null check (position > 0),
  title text not null check (title <> ''),
  task text check (task <> ''),
  stage int check (stage between 1 and 7),
  primary key (organization_id, id),
  constraint roadmap_section_position_key unique (organization_id, roadmap_id, position),
  foreign key (organization_id, roadmap_id) references roadmap (organization_id, id)
);
call wall('roadmap_section', 'personal');

-- deadline is the phrase as it is written; the dates are what it means, and stay away when it names none.
-- by_hand: a person decided the state, and evidence leaves it alone.
create table activity (
  organization_id uuid not null default writing_organization(),
  id uuid not null,
  version int not null,
  section_id uuid not null,
  position int not null check (position > 0),
  title text not null check (title <> ''),
  responsible text[] not null,
  deadline text not null check (deadline <> ''),
  starts_on date,
  ends_on date,
  expected_result text check (expected_result <> ''),
  evidence text,
  state text not null check (state in ('PLANNED', 'RUNNING', 'DONE', 'CANCELLED')),
  by_hand boolean not null,
  note text check (note <> ''),
  primary key (organization_id, id),
  constraint activity_position_key unique (organization_id, section_id, position),
  foreign key (organization_id, section_id) references roadmap_section (organization_id, id),
  constraint activity_dates check ((starts_on is null) = (ends_on is null) and starts_on <= ends_on),
  constraint activity_cancelled_says_why check (state <> 'CANCELLED' or note is not null)
);
call wall('activity', 'personal');

-- What changed in an activity, when, and by whom: the name as it was then, or none when the facts decided, which then stand beside it.
create table activity_change (
  organization_id uuid not null default writing_organization(),
  activity_id uuid not null,
  position int not null,
  aspect text not null check (aspect in ('ADDED', 'TITLE', 'RESPONSIBLE', 'DEADLINE', 'RESULT', 'NOTE', 'STATE')),
  was text,
  became text,
  made_at timestamptz not null,
  made_by uuid references account,
  made_by_name text check (made_by_name <> ''),
  done int,
  total int,
  more int,
  dated date,
  primary key (organization_id, activity_id, position),
  foreign key (organization_id, activity_id) references activity (organization_id, id),
  constraint activity_change_author check ((made_by is null) = (made_by_name is null)),
  constraint activity_change_facts check ((done is null) = (total is null) and (done is null) = (more is null) and (made_by is not null or done is not null))
);
call wall('activity_change', 'personal');

-- How the facts of other rooms stand, for each kind of evidence that activities may have. Figures mean what the kind says (EvidenceKind).
create table evidence (
  organization_id uuid not null default writing_organization() references organization,
  first_year int not null,
  kind text not null,
  begun boolean not null,
  fulfilled boolean not null check (begun or not fulfilled),
  done int not null,
  total int not null,
  more int not null,
  dated date,
  changed_on date not null,
  primary key (organization_id, first_year, kind)
);
call wall('evidence', 'personal');

-- The seven stages in numbers, also for the authorities above. Late on a day: next_deadline < that day.
create table stage_progress (
  organization_id uuid not null default writing_organization() references organization,
  first_year int not null,
  stage int not null check (stage between 1 and 7),
  total int not null check (total >= 0),
  done int not null check (done between 0 and total),
  running int not null check (running between 0 and total - done),
  next_deadline date,
  primary key (organization_id, first_year, stage)
);
call wall('stage_progress', 'overview');
