-- Lists that an organization words for itself: what mentees ask for, by what mentors are chosen.
create table topic (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  name text not null check (name <> ''),
  position int not null,
  archived boolean not null,
  primary key (organization_id, id)
);
create unique index topic_name_key on topic (organization_id, lower(translate(name, 'Ёё', 'Ее')));
call wall('topic', 'personal');

create table criterion (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  name text not null check (name <> ''),
  position int not null,
  archived boolean not null,
  primary key (organization_id, id)
);
create unique index criterion_name_key on criterion (organization_id, lower(translate(name, 'Ёё', 'Ее')));
call wall('criterion', 'personal');

-- When a mentee asked, and who wrote it down; unknown for what was kept before, and for what came through no account.
alter table request add asked_on date, add entered_by uuid references account;

create table interview (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  mentor_id uuid not null,
  held_on date not null,
  interviewer text not null check (interviewer <> ''),
  decision text not null check (decision in ('RECOMMENDED', 'LATER', 'NOT_RECOMMENDED')),
  note text,
  entered_by uuid references account,
  primary key (organization_id, id),
  -- a second tap is not a second talk
  constraint interview_once unique (organization_id, mentor_id, held_on, interviewer),
  foreign key (organization_id, mentor_id) references mentor (organization_id, id)
);
call wall('interview', 'personal');

create table interview_rating (
  organization_id uuid not null default writing_organization(),
  interview_id uuid not null,
  criterion_id uuid not null,
  rating int check (rating between 1 and 5),
  note text,
  primary key (organization_id, interview_id, criterion_id),
  constraint interview_rating_says check (rating is not null or note is not null),
  foreign key (organization_id, interview_id) references interview (organization_id, id),
  foreign key (organization_id, criterion_id) references criterion (organization_id, id)
);
call wall('interview_rating', 'personal');

-- A mentee left without a pair is offered a psychologist's support (S0).
create table support_offer (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  mentee_id uuid not null,
  offered_on date not null,
  offered_by text not null check (offered_by <> ''),
  note text,
  entered_by uuid references account,
  primary key (organization_id, id),
  foreign key (organization_id, mentee_id) references mentee (organization_id, id)
);
create index on support_offer (organization_id, mentee_id, offered_on);
call wall('support_offer', 'personal');

-- Written and read by psychologists only: the code asks for their right at each of its two doors.
create table psychologist_note (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  mentee_id uuid not null,
  text text not null check (text <> ''),
  written_by uuid references account,
  written_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, mentee_id) references mentee (organization_id, id)
);
create index on psychologist_note (organization_id, mentee_id, written_at);
create index on psychologist_note (organization_id, written_at);
call wall('psychologist_note', 'personal');
